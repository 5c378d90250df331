using System.ComponentModel;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Ops.Overseeing;

/// <summary>Rows counted in every way at once. The counts are of batches that are through, as of their last
/// summary.</summary>
internal sealed record CountsView(
    DateOnly From,
    DateOnly To,
    int Batches,
    int Rows,
    [property: Description("Rows of batches that are not through: they have no status yet.")] int AtWork,
    IReadOnlyDictionary<LeadStatus, int> Statuses,
    [property: Description("Days with uploads, the oldest first.")] IReadOnlyList<DayCounts> Days,
    IReadOnlyList<CountsOfAffiliate> Affiliates,
    IReadOnlyList<CountsOfCampaign> Campaigns
)
{
    public static CountsView Of(
        DateOnly from,
        DateOnly to,
        IReadOnlyCollection<Batch> batches,
        IReadOnlyCollection<CampaignCount> counts
    ) =>
        new(
            from,
            to,
            batches.Count,
            batches.Sum(b => b.Rows),
            batches.Sum(b => b.Rows - b.Counts.Values.Sum()),
            Sum(batches),
            [
                .. batches
                    .GroupBy(b => b.Id.UploadedAt.UtcDay)
                    .OrderBy(g => g.Key)
                    .Select(g => new DayCounts(g.Key, g.Sum(b => b.Rows), Sum(g))),
            ],
            [
                .. batches
                    .GroupBy(b => b.Affiliate)
                    .OrderBy(g => g.Key.Value, StringComparer.Ordinal)
                    .Select(g => new CountsOfAffiliate(g.Key, g.Sum(b => b.Rows), Sum(g))),
            ],
            [
                .. counts
                    .GroupBy(c => c.LeadCode)
                    .OrderBy(g => g.Key.Value, StringComparer.Ordinal)
                    .Select(g => new CountsOfCampaign(
                        g.Key,
                        CampaignCount.Sum(g.SelectMany(c => c.Statuses)),
                        CampaignCount.Sum(g.SelectMany(c => c.Reasons.Concat(c.Faults)))
                    )),
            ]
        );

    private static SortedDictionary<LeadStatus, int> Sum(IEnumerable<Batch> batches) =>
        CampaignCount.Sum(batches.SelectMany(b => b.Counts));
}
