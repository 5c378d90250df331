using System.Text.Json.Serialization;

namespace LeadFunctions.Foundation.Leads;

/// <summary>What a customer says of a lead that it was sent. Whether it is on target, how far it came and what is wrong
/// with it are said apart: the later word of each stands.</summary>
internal sealed record Feedback(
    Said<bool>? OnTarget = null,
    Said<FeedbackStage>? Stage = null,
    Said<FeedbackReason>? Reason = null
)
{
    /// <summary>The reason, unless the customer later called the lead on target or went on with it.</summary>
    [JsonIgnore]
    public FeedbackReason? Standing => Reason is { } reason && !IsTakenBack(reason) ? reason.Value : null;

    /// <summary>Both together, in any order.</summary>
    public Feedback With(Feedback other) =>
        new(
            Said<bool>.Later(OnTarget, other.OnTarget),
            Said<FeedbackStage>.Later(Stage, other.Stage),
            Said<FeedbackReason>.Later(Reason, other.Reason)
        );

    /// <summary>Whether the same is said, whenever it was.</summary>
    public bool SaysAll(Feedback other) =>
        (other.OnTarget is null || OnTarget?.Value == other.OnTarget.Value)
        && (other.Stage is null || Stage?.Value == other.Stage.Value)
        && (other.Reason is null || Reason?.Value == other.Reason.Value);

    /// <summary>Whether all that another says stands here by its very word.</summary>
    public bool Has(Feedback other) =>
        (other.OnTarget is null || OnTarget == other.OnTarget)
        && (other.Stage is null || Stage == other.Stage)
        && (other.Reason is null || Reason == other.Reason);

    private bool IsTakenBack(Said<FeedbackReason> reason) =>
        (OnTarget is { Value: true } good && good.Order.CompareTo(reason.Order) > 0)
        || (
            Stage is { Value: FeedbackStage.Qualified or FeedbackStage.Opportunity or FeedbackStage.Won } stage
            && stage.Order.CompareTo(reason.Order) > 0
        );
}
