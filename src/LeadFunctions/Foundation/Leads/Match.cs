using System.Text.Json.Serialization;

namespace LeadFunctions.Foundation.Leads;

/// <summary>What came of trying a lead with one campaign: accepted, or all reasons against it.</summary>
/// <param name="LeadCode">The campaign.</param>
/// <param name="Reasons">Empty where the campaign accepts the lead, unless its delivery failed.</param>
/// <param name="Delivery">Set where the campaign accepts the lead.</param>
/// <param name="Run">The send that takes or took the lead, where one is known.</param>
/// <param name="SentAt">When the delivery went out.</param>
/// <param name="Missed">Preferred filters that an accepted lead does not fit; each lowers its score.</param>
/// <param name="CampaignVersion">The version of the campaign's configuration that decided.</param>
/// <param name="TriedAt">When the verdict was written down.</param>
/// <param name="Commercial">What became of the delivery after it was sent; null is open.</param>
/// <param name="Feedback">What the customer says of it since.</param>
/// <param name="Score">What its score for the campaign is made of; null for what was tried before there were
/// scores.</param>
internal sealed record Match(
    LeadCode LeadCode,
    IReadOnlyList<Reason> Reasons,
    DeliveryState? Delivery = null,
    RunName? Run = null,
    DateTimeOffset? SentAt = null,
    string? CampaignVersion = null,
    IReadOnlyList<Reason>? Missed = null,
    DateTimeOffset? TriedAt = null,
    CommercialState? Commercial = null,
    Feedback? Feedback = null,
    ScoreParts? Score = null
)
{
    [JsonIgnore]
    public bool Accepted => Delivery is not null;

    /// <summary>The answers to this campaign's questions that it cannot take. It holds the lead until they are
    /// better.</summary>
    [JsonIgnore]
    public IEnumerable<Reason> InvalidAnswers => Reasons.Where(r => r.Code == ReasonCode.SmarterAnswerInvalid);

    [JsonIgnore]
    public bool IsHeld => InvalidAnswers.Any();

    /// <summary>Whether the campaign may take the lead as it is once some time went by.</summary>
    [JsonIgnore]
    public bool CanChangeByTime =>
        !Accepted
        && Reasons.Count > 0
        && Reasons.All(r => r.Code is ReasonCode.CampaignInactive or ReasonCode.CapReached or ReasonCode.SentRecently);

    /// <summary>Whether all that the campaign has against the lead may change without another row: a day, room, a
    /// category, a better answer.</summary>
    [JsonIgnore]
    public bool CanChange =>
        !Accepted
        && Reasons.Count > 0
        && Reasons.All(r =>
            r.Code
                is ReasonCode.CampaignInactive
                    or ReasonCode.AffiliateNotAllowed
                    or ReasonCode.CategoryNotOpen
                    or ReasonCode.QuestionNotAssigned
                    or ReasonCode.SmarterAnswerInvalid
                    or ReasonCode.CapReached
                    or ReasonCode.SentRecently
        );
}
