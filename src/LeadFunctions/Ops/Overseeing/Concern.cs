using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.Overseeing;

/// <summary>One cause with all that it keeps.</summary>
internal sealed record Concern(
    ConcernKind Kind,
    [property: Description("How many leads or rows it is about; of a rejected file none is known.")] int Leads,
    [property: Description("The newest upload or event of it.")] DateTimeOffset At
)
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
