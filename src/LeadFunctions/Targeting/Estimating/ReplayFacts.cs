using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Targeting.Estimating;

/// <summary>Has campaigns decide on all facts of a period. Files are read by row groups and columns, by as many readers
/// as there are processors; only what concerns a campaign is kept of them.</summary>
internal sealed class ReplayFacts(FactFiles facts)
{
    /// <returns>For each campaign the rows that concern it, the oldest upload first.</returns>
    public async Task<IReadOnlyList<IReadOnlyList<ReplayedRow>>> RunAsync(
        EstimatePeriod period,
        IReadOnlyList<Replay> replays,
        CancellationToken ct
    ) => await RunAsync(await facts.PathsAsync(period.From, period.To, ct), facts.OpenAsync, replays, ct);

    /// <param name="open">A file by its path; null where it is gone.</param>
    public static async Task<IReadOnlyList<IReadOnlyList<ReplayedRow>>> RunAsync(
        IReadOnlyList<string> paths,
        Func<string, CancellationToken, Task<Stream?>> open,
        IReadOnlyList<Replay> replays,
        CancellationToken ct
    )
    {
        var parts = await Task.WhenAll(
            paths
                .Chunk(Math.Max(1, (paths.Count + Environment.ProcessorCount - 1) / Environment.ProcessorCount))
                .Select(part => Task.Run(() => ReadAsync(part, open, replays, ct), ct))
        );
        return [.. replays.Select((_, i) => (IReadOnlyList<ReplayedRow>)[.. parts.SelectMany(part => part[i])])];
    }

    private static async Task<List<ReplayedRow>[]> ReadAsync(
        IEnumerable<string> paths,
        Func<string, CancellationToken, Task<Stream?>> open,
        IReadOnlyList<Replay> replays,
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
                await ReadAsync(group, replays, rows, ct);
        }
        return rows;
    }

    private static async Task ReadAsync(
        FactGroup group,
        IReadOnlyList<Replay> replays,
        List<ReplayedRow>[] rows,
        CancellationToken ct
    )
    {
        var statuses = await LeadColumns.Status.ReadAsync(group, ct);
        var reasons = await LeadColumns.Reasons.ReadAsync(group, ct);
        var categories = await LeadColumns.Category.ReadAsync(group, ct);
        var codes = await LeadColumns.LeadCode.ReadAsync(group, ct);
        var concerned = replays
            .Select(replay =>
                Enumerable
                    .Range(0, group.Rows)
                    .Where(i => replay.Concerns(statuses[i], reasons[i], categories[i], codes[i]))
                    .ToList()
            )
            .ToList();
        if (concerned.TrueForAll(rowsOf => rowsOf.Count == 0))
            return;
        var columns = await DecidingColumns.ReadAsync(group, ct);
        foreach (var (i, replay) in replays.Index())
            rows[i].AddRange(concerned[i].Select(row => replay.Of(columns.Of(row, categories[row], codes[row]))));
    }
}
