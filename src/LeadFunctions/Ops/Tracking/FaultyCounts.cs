using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.Tracking;

/// <summary>Rows that named the campaign and are no leads.</summary>
internal sealed record FaultyCounts(
    int Rows,
    IReadOnlyDictionary<LeadStatus, int> Statuses,
    [property: Description("How many rows each reason was against. A row may have several.")]
        IReadOnlyDictionary<ReasonCode, int> Reasons
)
{
    public static FaultyCounts Of(IReadOnlyCollection<CampaignCount> counts)
    {
        var statuses = CampaignCount.Sum(
            counts.SelectMany(c => c.Statuses).Where(s => !CampaignCount.IsReceived(s.Key))
        );
        return new FaultyCounts(statuses.Values.Sum(), statuses, CampaignCount.Sum(counts.SelectMany(c => c.Faults)));
    }
}
