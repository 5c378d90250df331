using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.WatchingBatches;

/// <summary>Leads of one batch that one campaign did not take and nobody else either, with how many each reason was
/// against.</summary>
/// <param name="LeadCode">Null for rows that concern no campaign.</param>
internal sealed record UnsentForCampaign(LeadCode? LeadCode, int Leads, IReadOnlyDictionary<ReasonCode, int> Reasons);

/// <summary>Counts the leads of a batch that wait, by the lead code that they name; those without one by every campaign
/// that they were tried with. Rows that reach no campaign at all, since nobody knows their lead code or category or
/// none is open to it, count together. A lead that somebody took, or that ops stopped, is not waiting.</summary>
internal sealed class UnsentInBatch(IReadOnlyList<Column> columns)
{
    /// <summary>From upload. Section 7 of the specification.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(24);

    /// <summary>What keeps a row from every campaign, and ops or the affiliate have to mend.</summary>
    private static readonly ReasonCode[] Unknown = [ReasonCode.LeadCodeNotKnown, ReasonCode.CategoryNotKnown];

    /// <summary>From how many leads of one lead code on ops are told.</summary>
    public const int Threshold = 3;

    // Before all lead codes.
    private const string Nowhere = "";

    private readonly CampaignStandings _standings = new(columns);
    private readonly SortedDictionary<string, (int Leads, SortedDictionary<ReasonCode, int> Reasons)> _counts = new(
        StringComparer.Ordinal
    );

    /// <summary>The campaigns that are to be told, those with the most leads first.</summary>
    public IReadOnlyList<UnsentForCampaign> Told =>
        [
            .. _counts
                .Where(c => c.Value.Leads >= Threshold)
                .Select(c => new UnsentForCampaign(
                    c.Key == Nowhere ? null : LeadCode.Parse(c.Key),
                    c.Value.Leads,
                    c.Value.Reasons
                ))
                .OrderByDescending(c => c.Leads),
        ];

    /// <summary>Whether it is time to look, and there may be enough to tell.</summary>
    public static bool IsDue(Batch batch, DateTimeOffset now) =>
        batch.State == BatchState.Completed
        && now - batch.Id.UploadedAt >= Patience
        && batch.Counts.GetValueOrDefault(LeadStatus.Unsent)
            + batch.Counts.GetValueOrDefault(LeadStatus.Held)
            + Unknown.Sum(code => batch.NowhereReasons.GetValueOrDefault(code))
            >= Threshold;

    public void Add(Lead lead)
    {
        if (
            lead is { Status: LeadStatus.Unusable, IsCorrected: false }
            && lead.Reasons.Any(r => Unknown.Contains(r.Code))
        )
            Add(Nowhere, lead.Reasons.Where(r => !r.IsNote));
        else if (lead.IsWaiting && lead.Matches.Count == 0)
            Add(Nowhere, lead.Reasons.Where(r => !r.IsNote));
        else if (lead.IsWaiting)
            foreach (
                var standing in _standings
                    .Of(lead)
                    .Where(s => lead.Data?.LeadCode is not { } named || s.LeadCode == named)
            )
                Add(standing.LeadCode.Value, standing.Reasons);
    }

    private void Add(string key, IEnumerable<Reason> against)
    {
        var (leads, reasons) = _counts.TryGetValue(key, out var before) ? before : (0, []);
        foreach (var code in against.Select(r => r.Code).Distinct())
            reasons[code] = reasons.GetValueOrDefault(code) + 1;
        _counts[key] = (leads + 1, reasons);
    }
}
