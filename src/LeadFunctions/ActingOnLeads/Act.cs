using System.ComponentModel;
using LeadFunctions.Answering;
using LeadFunctions.Leads;

namespace LeadFunctions.ActingOnLeads;

/// <summary>The body of <c>POST api/leads/{leadId}/stop</c> and <c>/route-again</c>.</summary>
internal sealed record Act
{
    [Description(Signature.By)]
    public required string By { get; init; }

    [Description(Signature.Why)]
    public required string Why { get; init; }
}

/// <summary>The body of <c>POST api/leads/{leadId}/send-through</c>.</summary>
internal sealed record SendThroughAct
{
    [Description(Signature.By)]
    public required string By { get; init; }

    [Description(Signature.Why)]
    public required string Why { get; init; }

    [Description("The campaign that the lead goes to. Its caps still count.")]
    public required LeadCode LeadCode { get; init; }

    [Description("Whether it goes although its rules speak against it, as the answer without this word tells them. What is forbidden for good stays refused.")]
    public bool Confirm { get; init; }
}

/// <summary>The body of <c>POST api/leads/{leadId}/accept-answer</c>.</summary>
internal sealed record AcceptAnswerAct
{
    [Description(Signature.By)]
    public required string By { get; init; }

    [Description(Signature.Why)]
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
    public static Asked<Actor> Read(string by, string why)
    {
        var read = Signature.ReadBy(by).And(Signature.ReadWhy(why));
        return read.Problem is { } problem ? new(problem) : new(new Actor(read.Value.First, read.Value.Second));
    }

    public HistoryEntry Says(DateTimeOffset at, string what) => new(at, By, $"{what}: {Why}");
}
