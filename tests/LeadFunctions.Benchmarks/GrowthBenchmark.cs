namespace LeadFunctions.Benchmarks;

/// <summary>Whether a long file is slower or dearer a lead than a short one: each on an emulator of its own.</summary>
internal static class GrowthBenchmark
{
    private static readonly int[] Sizes = [1_000, 10_000, 100_000];

    public static async Task<IReadOnlyList<Result>> RunAsync(int most)
    {
        var results = new List<Result>();
        using var count = new TransactionCount();
        foreach (var rows in Sizes.Where(size => size <= most))
        {
            await using var pipeline = await BenchmarkedPipeline.StartAsync();
            await pipeline.RateAsync(1_000);
            count.Reset();
            var memory = new PeakMemory();
            var rate = await pipeline.RateAsync(rows);
            var peak = await memory.StopAsync();
            results.Add(
                new(
                    $"a file of {N(rows)} leads",
                    FormattableString.Invariant(
                        $"{rate:N0} leads/s, {(double)count.Total / rows:F4} transactions a lead, managed memory at most {peak >> 20:N0} MiB"
                    )
                )
            );
        }
        return results;
    }

    private static string N(int n) => FormattableString.Invariant($"{n:N0}");
}
