using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Affiliates.Standards;

/// <summary>Counts rows by whom they are held to, batch and day.</summary>
internal sealed class StandardTally
{
    private readonly Dictionary<StandardSubject, Dictionary<(BatchId, DateOnly), (int All, int Hits)>> _counts = [];

    public IReadOnlyCollection<StandardSubject> Subjects => _counts.Keys;

    public IReadOnlyList<StandardCluster> Of(StandardSubject subject) =>
        [
            .. _counts
                .GetValueOrDefault(subject, [])
                .Select(c => new StandardCluster(c.Key.Item1, c.Key.Item2, c.Value.All, c.Value.Hits)),
        ];

    public void Add(StandardRule rule, AffiliateName affiliate, string? subSource, StandardCluster counted)
    {
        var subject = new StandardSubject(affiliate, rule.Name, rule.BySubSource ? subSource : null);
        if (!_counts.TryGetValue(subject, out var counts))
            _counts[subject] = counts = [];
        var (all, hits) = counts.GetValueOrDefault((counted.Batch, counted.Day));
        counts[(counted.Batch, counted.Day)] = (all + counted.All, hits + counted.Hits);
    }

    public void Add(StandardTally other)
    {
        foreach (var (subject, counts) in other._counts)
            if (!_counts.TryAdd(subject, counts))
                foreach (var (key, (all, hits)) in counts)
                    _counts[subject][key] = _counts[subject].GetValueOrDefault(key) is var known
                        ? (known.All + all, known.Hits + hits)
                        : default;
    }
}
