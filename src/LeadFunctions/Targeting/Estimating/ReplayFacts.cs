using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Targeting.Estimating;

/// <summary>Has campaigns decide on all facts of a period. Files are read by row groups and columns, by as many readers
/// as there are processors; only what concerns a campaign is kept of them.</summary>
internal sealed class ReplayFacts(FactFiles facts)
{
    /// <returns>For each campaign the rows that concern it, the oldest upload first.</returns>
    public async Task<IReadOnlyList<IReadOnlyList<ReplayedRow>>> RunAsync(
        EstimatePeriod period,
        IReadOnlyList<Replay> replays,
        TitleDictionary titles,
        CancellationToken ct
    ) => await RunAsync(await facts.PathsAsync(period.From, period.To, ct), facts.OpenAsync, replays, titles, ct);

    /// <param name="open">A file by its path; null where it is gone.</param>
    public static async Task<IReadOnlyList<IReadOnlyList<ReplayedRow>>> RunAsync(
        IReadOnlyList<string> paths,
        Func<string, CancellationToken, Task<Stream?>> open,
        IReadOnlyList<Replay> replays,
        TitleDictionary titles,
        CancellationToken ct
    )
    {
        var parts = await Task.WhenAll(
            paths
                .Chunk(Math.Max(1, (paths.Count + Environment.ProcessorCount - 1) / Environment.ProcessorCount))
                .Select(part => Task.Run(() => ReadAsync(part, open, replays, new FactLeads(titles), ct), ct))
        );
        return [.. replays.Select((_, i) => (IReadOnlyList<ReplayedRow>)[.. parts.SelectMany(part => part[i])])];
    }

    private static async Task<List<ReplayedRow>[]> ReadAsync(
        IEnumerable<string> paths,
        Func<string, CancellationToken, Task<Stream?>> open,
        IReadOnlyList<Replay> replays,
        FactLeads leads,
        CancellationToken ct
    )
    {
        var (rows, texts) = (replays.Select(_ => new List<ReplayedRow>()).ToArray(), new FactTexts());
        foreach (var path in paths)
        {
            await using var file = await open(path, ct);
            if (file is null)
                continue;
            await foreach (var group in FactTable<LeadFact>.ReadAsync(file, texts, ct))
                await ReadAsync(group, replays, leads, rows, ct);
        }
        return rows;
    }

    private static async Task ReadAsync(
        FactGroup group,
        IReadOnlyList<Replay> replays,
        FactLeads leads,
        List<ReplayedRow>[] rows,
        CancellationToken ct
    )
    {
        var statuses = await LeadColumns.Status.ReadAsync(group, ct);
        var reasons = await LeadColumns.Reasons.ReadAsync(group, ct);
        var categories = await LeadColumns.Category.ReadAsync(group, ct);
        var codes = await LeadColumns.LeadCode.ReadAsync(group, ct);
        bool Concerns(Replay replay, int row) =>
            replay.Concerns(statuses[row], reasons[row], categories[row], codes[row]);

        bool[] concerned = [.. Enumerable.Range(0, group.Rows).Select(row => replays.Any(r => Concerns(r, row)))];
        if (!concerned.Contains(true))
            return;
        var columns = await DecidingColumns.ReadAsync(
            group.Only(concerned),
            NeededColumns.Of([.. replays.Select(r => r.Campaign)]),
            ct
        );
        foreach (var (row, _) in concerned.Index().Where(c => c.Item))
        {
            var fact = columns.Of(row, categories[row], codes[row]);
            var lead = leads.Of(fact);
            foreach (var (i, replay) in replays.Index().Where(r => Concerns(r.Item, row)))
                rows[i].Add(replay.Of(fact, lead));
        }
    }
}
