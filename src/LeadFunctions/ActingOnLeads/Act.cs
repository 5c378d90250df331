using System.ComponentModel;
using LeadFunctions.Answering;
using LeadFunctions.Leads;

namespace LeadFunctions.ActingOnLeads;

/// <summary>The body of <c>POST api/leads/{leadId}/stop</c> and <c>/route-again</c>.</summary>
internal sealed record Act
{
    [Description("Who acts, as the history shows it: 1 to 100 characters.")]
    public required string By { get; init; }

    [Description("Why, as the history shows it: 1 to 500 characters.")]
    public required string Why { get; init; }
}

/// <summary>The body of <c>POST api/leads/{leadId}/send-through</c>.</summary>
internal sealed record SendThroughAct
{
    [Description("Who acts, as the history shows it: 1 to 100 characters.")]
    public required string By { get; init; }

    [Description("Why, as the history shows it: 1 to 500 characters.")]
    public required string Why { get; init; }

    [Description("The campaign that the lead goes to, whatever its rules say. Its caps still count.")]
    public required LeadCode LeadCode { get; init; }
}

/// <summary>The body of <c>POST api/leads/{leadId}/accept-answer</c>.</summary>
internal sealed record AcceptAnswerAct
{
    [Description("Who acts, as the history shows it: 1 to 100 characters.")]
    public required string By { get; init; }

    [Description("Why, as the history shows it: 1 to 500 characters.")]
    public required string Why { get; init; }

    [Description("The field symbol of the question, such as SQ1.")]
    public required string Symbol { get; init; }

    [Description("One of the question's answers. Without it: the closest one, as it was offered.")]
    public string? Answer { get; init; }

    [Description("Whether all held rows of the batch with the same text for this question get the answer as well.")]
    public bool Alike { get; init; }
}

/// <summary>What an action did.</summary>
/// <param name="Leads">How many leads it changed.</param>
internal sealed record ActView(
    LeadId LeadId, [property: Description("How many leads it changed.")] int Leads, [property: Description("What happens now.")] string Next);

/// <summary>Who acts and why, checked: it is shown to people later and must say something.</summary>
internal sealed record Actor(string By, string Why)
{
    private const int MaxBy = 100;
    private const int MaxWhy = 500;

    public static Asked<Actor> Read(string by, string why) => (by.Trim().Length, why.Trim().Length) switch
    {
        (< 1 or > MaxBy, _) => new(Problem.BadRequest($"$.by: found {by.Trim().Length} characters, expected who acts in 1 to {MaxBy}.")),
        (_, < 1 or > MaxWhy) => new(Problem.BadRequest($"$.why: found {why.Trim().Length} characters, expected a reason in 1 to {MaxWhy}.")),
        _ => new(new Actor(by.Trim(), why.Trim())),
    };

    public HistoryEntry Says(DateTimeOffset at, string what) => new(at, By, $"{what}: {Why}");
}
