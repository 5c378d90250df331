using System.Diagnostics;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Benchmarks;

/// <summary>Many files one after the other, ten at a time: rate and memory must stay where they are.</summary>
internal static class SoakBenchmark
{
    private const int AtOnce = 10;
    private const double MinRatio = 0.9;
    private const long MaxGrowth = 64L << 20;

    private sealed record Lap(double Rate, long Held);

    public static async Task<IReadOnlyList<Result>> RunAsync(int files)
    {
        await using var pipeline = await BenchmarkedPipeline.StartAsync();
        var laps = new List<Lap>();
        for (var first = 0; first < files; first += AtOnce)
        {
            laps.Add(await LapAsync(pipeline, first, Math.Min(AtOnce, files - first)));
            Terminal.WriteLine(
                $"{first + AtOnce, 5:N0} files: {laps[^1].Rate, 6:N0} rows/s, {laps[^1].Held >> 20, 4:N0} MiB held after collection, {Environment.WorkingSet >> 20, 5:N0} MiB process"
            );
        }
        return Results(laps, await CountsAsync(pipeline), files * SoakFile.Rows);
    }

    private static async Task<Lap> LapAsync(BenchmarkedPipeline pipeline, int first, int files)
    {
        var clock = Stopwatch.StartNew();
        foreach (var file in Enumerable.Range(first, files))
            await pipeline.UploadAsync(
                Containers.Uploads,
                $"{BenchmarkConfig.Affiliate}/soak-{file:D4}.csv",
                SoakFile.Of(file)
            );
        await pipeline.Host.WhenQuietAsync();
        return new Lap(
            files * SoakFile.Rows / clock.Elapsed.TotalSeconds,
            GC.GetTotalMemory(forceFullCollection: true)
        );
    }

    private static async Task<Dictionary<LeadStatus, int>> CountsAsync(BenchmarkedPipeline pipeline) =>
        await pipeline
            .Host.Services.GetRequiredService<BatchStore>()
            .OfAsync(AffiliateName.Parse(BenchmarkConfig.Affiliate))
            .SelectMany(b => b.Counts.ToAsyncEnumerable())
            .GroupBy(c => c.Key)
            .ToDictionaryAsync(g => g.Key, g => g.Sum(c => c.Value));

    // The first lap pays for compiling: the laps after it are looked at by thirds.
    private static IReadOnlyList<Result> Results(List<Lap> laps, Dictionary<LeadStatus, int> counts, int rows)
    {
        var measured = laps.Skip(1).ToList();
        var third = Math.Max(1, measured.Count / 3);
        var (begin, end) = (
            measured.Take(third).Select(l => l.Rate).Median(),
            measured.TakeLast(third).Select(l => l.Rate).Median()
        );
        var growth = measured[^1].Held - measured[0].Held;
        var (omitted, dirty) = (
            counts.GetValueOrDefault(LeadStatus.Omitted),
            counts.GetValueOrDefault(LeadStatus.Unusable)
        );
        var (duplicates, spoilt) = (rows / 100 * SoakFile.Duplicates, rows / 100 * SoakFile.Dirty);
        return
        [
            new(
                FormattableString.Invariant($"soak, {rows:N0} rows: last third against first"),
                FormattableString.Invariant($"{end:N0} of {begin:N0} rows/s: {end / begin:P0}"),
                "at least 90 %",
                end / begin >= MinRatio
            ),
            new(
                "soak: memory held after collection, end against begin",
                FormattableString.Invariant($"{measured[^1].Held >> 20:N0} against {measured[0].Held >> 20:N0} MiB"),
                "64 MiB more at most",
                growth <= MaxGrowth
            ),
            new(
                "soak: rows omitted and unusable",
                FormattableString.Invariant($"{omitted:N0} and {dirty:N0}"),
                FormattableString.Invariant($"{duplicates:N0} and {spoilt:N0}"),
                omitted == duplicates && dirty == spoilt
            ),
            new(
                "soak: rows accounted for",
                FormattableString.Invariant($"{counts.Values.Sum():N0}"),
                FormattableString.Invariant($"{rows:N0}"),
                counts.Values.Sum() == rows
            ),
        ];
    }
}
