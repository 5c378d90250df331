namespace LeadFunctions.Benchmarks;

/// <summary>Whether the rate decays with what is stored: files on an emulator that holds many leads and on empty ones,
/// in turn.</summary>
internal static class StoredBenchmark
{
    private const double MinRatio = 0.9;
    private const int Rounds = 9;
    private const int FileRows = 10_000;

    public static async Task<IReadOnlyList<Result>> RunAsync(int stored)
    {
        await using var full = await BenchmarkedPipeline.StartAsync();
        for (var rows = 0; rows < stored; rows += FileRows)
        {
            var rate = await full.RateAsync(FileRows);
            if ((rows + FileRows) % 50_000 == 0)
                Terminal.WriteLine($"{rows + FileRows:N0} leads stored; the last file at {rate:N0} leads/s.");
        }
        var (empty, filled) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            filled.Add(await full.RateAsync(FileRows));
            await using var fresh = await BenchmarkedPipeline.StartAsync();
            await fresh.RateAsync(10);
            empty.Add(await fresh.RateAsync(FileRows));
            Terminal.WriteLine($"Round {round + 1}: {stored:N0} stored {filled[^1]:N0}, empty {empty[^1]:N0} leads/s.");
        }
        var ratio = filled.Median() / empty.Median();
        return
        [
            new(
                FormattableString.Invariant($"rate with {stored:N0} leads stored, against empty tables"),
                FormattableString.Invariant($"{filled.Median():N0} of {empty.Median():N0} leads/s: {ratio:P0}"),
                "at least 90 %",
                ratio >= MinRatio
            ),
        ];
    }
}
