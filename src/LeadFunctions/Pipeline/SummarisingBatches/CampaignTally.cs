using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Pipeline.SummarisingBatches;

/// <summary>Counts the rows of a batch by the campaigns that they concern.</summary>
internal sealed class CampaignTally(IReadOnlyList<Column> columns)
{
    private readonly CampaignStandings _standings = new(columns);
    private readonly SortedDictionary<string, Count> _counts = new(StringComparer.Ordinal);

    public void Add(Lead lead)
    {
        foreach (var standing in _standings.Of(lead))
        {
            if (!_counts.TryGetValue(standing.LeadCode.Value, out var count))
                _counts[standing.LeadCode.Value] = count = new Count();
            count.Add(standing);
        }
    }

    /// <summary>The campaigns that a row concerns.</summary>
    public IEnumerable<LeadCode> CampaignsOf(Lead lead) => _standings.Of(lead).Select(s => s.LeadCode);

    /// <summary>One count for each campaign that any row concerns.</summary>
    public IReadOnlyList<CampaignCount> Of(Batch batch) =>
        [
            .. _counts.Select(c => new CampaignCount(
                LeadCode.Parse(c.Key),
                batch.Id,
                batch.Affiliate,
                c.Value.Statuses,
                c.Value.Reasons,
                c.Value.Faults
            )),
        ];

    private sealed class Count
    {
        public SortedDictionary<LeadStatus, int> Statuses { get; } = [];

        public SortedDictionary<ReasonCode, int> Reasons { get; } = [];

        public SortedDictionary<ReasonCode, int> Faults { get; } = [];

        public void Add(CampaignStanding standing)
        {
            Statuses[standing.Status] = Statuses.GetValueOrDefault(standing.Status) + 1;
            var reasons = CampaignCount.IsReceived(standing.Status) ? Reasons : Faults;
            foreach (var code in standing.Reasons.Select(r => r.Code).Distinct())
                reasons[code] = reasons.GetValueOrDefault(code) + 1;
        }
    }
}
