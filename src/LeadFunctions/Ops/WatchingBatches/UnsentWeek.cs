using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.WatchingBatches;

/// <summary>Sums a week's counts of batches.</summary>
internal static class UnsentWeek
{
    private static readonly ReasonCode[] OfOmitted =
    [
        ReasonCode.Duplicate,
        ReasonCode.Superseded,
        ReasonCode.AlreadyTaken,
        ReasonCode.DoNotContact,
    ];

    /// <param name="counts">By batch and campaign.</param>
    /// <param name="batches">Those of the week, which know how many of their rows concern no campaign.</param>
    /// <returns>Those with most rows unsent first.</returns>
    public static IReadOnlyList<UnsentRow> Sum(IEnumerable<CampaignCount> counts, IEnumerable<Batch> batches) =>
        [
            .. counts
                .GroupBy(c => (c.LeadCode, c.Affiliate))
                .Select(g => new UnsentRow(
                    g.Key.LeadCode,
                    g.Key.Affiliate,
                    CampaignCount.Sum(g.SelectMany(c => c.Statuses)),
                    CampaignCount.Sum(
                        g.SelectMany(c => c.Reasons.Concat(c.Faults)).Where(r => !OfOmitted.Contains(r.Key))
                    )
                ))
                .Concat(Nowhere(batches))
                .OrderByDescending(r => r.NotSent)
                .ThenBy(r => r.LeadCode?.Value, StringComparer.Ordinal)
                .ThenBy(r => r.Affiliate.Value, StringComparer.Ordinal),
        ];

    public static IReadOnlyDictionary<ReasonCode, int> Reasons(IEnumerable<UnsentRow> rows) =>
        CampaignCount.Sum(rows.SelectMany(r => r.Reasons));

    private static IEnumerable<UnsentRow> Nowhere(IEnumerable<Batch> batches) =>
        batches
            .Where(b => b.NowhereRows > 0)
            .GroupBy(b => b.Affiliate)
            .Select(g => new UnsentRow(
                null,
                g.Key,
                new Dictionary<LeadStatus, int> { [LeadStatus.Unsent] = g.Sum(b => b.NowhereRows) },
                CampaignCount.Sum(g.SelectMany(b => b.NowhereReasons))
            ));
}
