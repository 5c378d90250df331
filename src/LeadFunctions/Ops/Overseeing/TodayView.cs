using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.Overseeing;

/// <summary>What needs a person.</summary>
internal enum ConcernKind
{
    /// <summary>Rows are held for what they answer to a smarter question.</summary>
    AnswersHeld,

    /// <summary>A file could not be read.</summary>
    Rejected,

    /// <summary>A batch is not through half an hour after its upload.</summary>
    Stuck,

    /// <summary>A customer's system did not take leads.</summary>
    DeliveryFailed,

    /// <summary>A campaign did not take leads, for reasons that a change of it may lift.</summary>
    NotSent,

    /// <summary>A campaign is behind, ends soon, is filled or is paused.</summary>
    Pacing,

    /// <summary>Leads can be returned for three more days at most.</summary>
    WindowsClose,
}

/// <summary>One cause with all that it keeps.</summary>
internal sealed record Concern(
    ConcernKind Kind,
    [property: Description("How many leads or rows it is about; of a rejected file none is known.")] int Leads,
    [property: Description("The newest upload or event of it.")] DateTimeOffset At)
{
    public LeadCode? LeadCode { get; init; }

    public AffiliateName? Affiliate { get; init; }

    public BatchId? Batch { get; init; }

    [Description("What a person should know of it, in words.")]
    public string? Told { get; init; }

    [Description("Of held answers: the question.")]
    public string? Symbol { get; init; }

    [Description("Of held answers: what the rows say.")]
    public string? Said { get; init; }

    [Description("Of held answers: the answer that is offered. Missing where none is near.")]
    public string? Offered { get; init; }

    [Description("Of held answers: all answers of the question.")]
    public IReadOnlyList<string>? Answers { get; init; }

    [Description("Of leads that were not sent: how many each reason is against. A lead may have several.")]
    public IReadOnlyDictionary<ReasonCode, int>? Reasons { get; init; }

    [Description("Of pacing.")]
    public PaceView? Pace { get; init; }
}

/// <summary>What needs a person, grouped by cause.</summary>
internal sealed record TodayView(
    DateTimeOffset CheckedAt,
    [property: Description("The first day of upload that was looked at.")] DateOnly Since,
    [property: Description("Batches that were looked at.")] int Batches,
    [property: Description("The newest change first.")] IReadOnlyList<Concern> Concerns,
    [property: Description("Whether more rows are held than were looked through.")] bool MoreHeld);
