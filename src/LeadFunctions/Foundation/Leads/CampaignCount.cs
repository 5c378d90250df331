namespace LeadFunctions.Foundation.Leads;

/// <summary>How many rows of one batch concern one campaign, counted from the rows themselves.</summary>
/// <param name="Statuses">Rows by how they stand with this campaign.</param>
/// <param name="Reasons">Of rows that were tried and not taken: how many each reason was against, once a row.</param>
/// <param name="Faults">The same of rows that named the campaign and are no leads (unusable, omitted).</param>
internal sealed record CampaignCount(
    LeadCode LeadCode,
    BatchId Batch,
    AffiliateName Affiliate,
    IReadOnlyDictionary<LeadStatus, int> Statuses,
    IReadOnlyDictionary<ReasonCode, int> Reasons,
    IReadOnlyDictionary<ReasonCode, int> Faults
)
{
    /// <summary>Whether a row of this status came as far as being a lead for the campaign.</summary>
    public static bool IsReceived(LeadStatus status) => status is not (LeadStatus.Unusable or LeadStatus.Omitted);

    /// <summary>Adds up what several counts say of the same thing.</summary>
    public static SortedDictionary<T, int> Sum<T>(IEnumerable<KeyValuePair<T, int>> counts)
        where T : notnull => new(counts.GroupBy(c => c.Key).ToDictionary(g => g.Key, g => g.Sum(c => c.Value)));
}
