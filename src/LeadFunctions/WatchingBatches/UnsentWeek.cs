using System.Text.Json.Serialization;
using LeadFunctions.Leads;

namespace LeadFunctions.WatchingBatches;

/// <summary>What one affiliate brought one campaign in a week.</summary>
/// <param name="Reasons">Against rows that were not sent: how many rows each reason was against.</param>
internal sealed record UnsentRow(
    LeadCode LeadCode, AffiliateName Affiliate, IReadOnlyDictionary<LeadStatus, int> Statuses, IReadOnlyDictionary<ReasonCode, int> Reasons)
{
    [JsonIgnore]
    public int Rows => Statuses.Values.Sum();

    /// <summary>Leads that wait for a weekly send are on their way.</summary>
    [JsonIgnore]
    public int NotSent => Rows - Of(LeadStatus.Sent) - Of(LeadStatus.Scheduled);

    public int Of(LeadStatus status) => Statuses.GetValueOrDefault(status);
}

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
