using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Targeting.Estimating;

/// <summary>What an estimate is made of.</summary>
/// <param name="Campaign">As it is or might be.</param>
/// <param name="InForce">As it is; null for a new one.</param>
/// <param name="Places">Its deliveries so far.</param>
internal sealed record EstimateSubject(
    Campaign Campaign,
    Campaign? InForce,
    bool IsDraft,
    Configuration Settings,
    EstimatePeriod Period,
    CampaignRoom Room,
    IReadOnlyList<Delivery> Places,
    DateTimeOffset Now
)
{
    /// <summary>People who had a place before the period began.</summary>
    public IEnumerable<PersonId> Before =>
        Places.Where(p => Period.WeekOf(p.Lead.Batch.UploadedAt) < 0).Select(p => p.Person);
}
