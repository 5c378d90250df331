using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Affiliates.Standards;

/// <summary>Counts in facts what standards look at. Files are read by row groups and columns, by as many readers as
/// there are processors.</summary>
internal sealed class StandardFacts(FactFiles facts)
{
    // A lead is sent at most this long after its upload: older ones are not tried again.
    private const int LatestSend = 90;

    /// <param name="from">The first day that is counted.</param>
    /// <param name="to">The last.</param>
    /// <param name="more">Batches that are counted also where they are older.</param>
    public async Task<StandardTally> ReadAsync(
        IReadOnlyList<StandardRule> rules,
        DateOnly from,
        DateOnly to,
        IEnumerable<BatchId> more,
        CancellationToken ct
    )
    {
        if (rules.Count == 0)
            return new StandardTally();
        var first = rules.Any(r => r.IsOfDeliveries) ? from.AddDays(-LatestSend - ReturnWindowStore.Days) : from;
        var paths = await facts.PathsAsync(first, to, ct);
        return await ReadAsync(
            [.. paths.Union(more.Select(FactFiles.PathOf)).Order(StringComparer.Ordinal)],
            facts.OpenAsync,
            rules,
            to,
            ct
        );
    }

    /// <param name="open">A file by its path; null where it is gone.</param>
    public static async Task<StandardTally> ReadAsync(
        IReadOnlyList<string> paths,
        Func<string, CancellationToken, Task<Stream?>> open,
        IReadOnlyList<StandardRule> rules,
        DateOnly to,
        CancellationToken ct
    )
    {
        var parts = await Task.WhenAll(
            paths
                .Chunk(Math.Max(1, (paths.Count + Environment.ProcessorCount - 1) / Environment.ProcessorCount))
                .Select(part => Task.Run(() => ReadPartAsync(part, open, rules, to, ct), ct))
        );
        var tally = new StandardTally();
        foreach (var part in parts)
            tally.Add(part);
        return tally;
    }

    private static async Task<StandardTally> ReadPartAsync(
        IEnumerable<string> paths,
        Func<string, CancellationToken, Task<Stream?>> open,
        IReadOnlyList<StandardRule> rules,
        DateOnly to,
        CancellationToken ct
    )
    {
        var (tally, texts) = (new StandardTally(), new FactTexts());
        foreach (var path in paths)
        {
            await using var file = await open(path, ct);
            if (file is null)
                continue;
            await foreach (var group in FactTable<LeadFact>.ReadAsync(file, texts, ct))
            {
                var columns = await StandardColumns.ReadAsync(group, ct);
                for (var row = 0; row < group.Rows; row++)
                    foreach (var rule in rules)
                        Add(tally, rule, columns, row, to);
            }
        }
        return tally;
    }

    private static void Add(StandardTally tally, StandardRule rule, StandardColumns columns, int row, DateOnly to)
    {
        var affiliate = columns.Affiliate(row);
        if (!rule.IsFor(affiliate) || (rule.Category is { } category && columns.Category(row) != category.Value))
            return;
        var batch = columns.Batch(row);
        if (rule.IsOfDeliveries)
            foreach (var sent in columns.Closed(row))
            {
                if (sent.Day <= to && (rule.Campaign is null || rule.Campaign.Value == sent.LeadCode))
                    Count(sent.Day, rule.Measure == StandardMeasure.Returned ? sent.IsReturned : sent.IsDenied);
            }
        else if (
            columns.IsUsable(row) is { } isUsable
            && batch.UploadedAt.UtcDay is var day
            && day <= to
            && (rule.Campaign is null || rule.Campaign.Value == columns.LeadCode(row))
        )
            Count(day, !isUsable);

        void Count(DateOnly on, bool isHit) =>
            tally.Add(rule, affiliate, columns.SubSource(row), new StandardCluster(batch, on, 1, isHit ? 1 : 0));
    }
}
