using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.WatchingBatches;

/// <summary>Sums a week's counts of batches.</summary>
internal static class UnsentWeek
{
    /// <returns>Those with most rows unsent first.</returns>
    public static IReadOnlyList<UnsentRow> Sum(IEnumerable<CampaignCount> counts) =>
    [
        .. counts.GroupBy(c => (c.LeadCode, c.Affiliate))
            .Select(g => new UnsentRow(
                g.Key.LeadCode, g.Key.Affiliate, CampaignCount.Sum(g.SelectMany(c => c.Statuses)), CampaignCount.Sum(g.SelectMany(c => c.Reasons.Concat(c.Faults)))))
            .OrderByDescending(r => r.NotSent).ThenBy(r => r.LeadCode.Value, StringComparer.Ordinal).ThenBy(r => r.Affiliate.Value, StringComparer.Ordinal),
    ];

    public static IReadOnlyDictionary<ReasonCode, int> Reasons(IEnumerable<UnsentRow> rows) => CampaignCount.Sum(rows.SelectMany(r => r.Reasons));
}
