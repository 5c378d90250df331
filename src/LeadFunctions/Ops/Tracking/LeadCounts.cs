using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.Tracking;

/// <summary>Counts of leads and of what kept them.</summary>
internal sealed record LeadCounts(
    [property: Description("Leads that were tried with the campaign or are held for it.")] int Received,
    [property: Description("The same by how they stand with it.")] IReadOnlyDictionary<LeadStatus, int> Statuses,
    [property: Description("Of leads that it did not take: how many each reason was against. A lead may have several.")]
        IReadOnlyDictionary<ReasonCode, int> Reasons
)
{
    public static LeadCounts Of(IReadOnlyCollection<CampaignCount> counts)
    {
        var statuses = CampaignCount.Sum(
            counts.SelectMany(c => c.Statuses).Where(s => CampaignCount.IsReceived(s.Key))
        );
        return new LeadCounts(statuses.Values.Sum(), statuses, CampaignCount.Sum(counts.SelectMany(c => c.Reasons)));
    }
}
