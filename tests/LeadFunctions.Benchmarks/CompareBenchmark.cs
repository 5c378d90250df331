using LeadFunctions.ConfiguringCampaigns;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Benchmarks;

/// <summary>The pipeline from drop to sent, the usual way and the limit, in turn on one emulator. The ratios of the
/// medians count: what else the machine does meets all three.</summary>
internal static class CompareBenchmark
{
    private const double MinOfUsual = 10;
    private const double MinOfLimit = 1.0 / 3;
    private const int Rounds = 5;
    private const int UsualRows = 1_000;
    private const int WarmUpRows = 10_000;

    public static async Task<IReadOnlyList<Result>> RunAsync(int rows)
    {
        await using var pipeline = await BenchmarkedPipeline.StartAsync();
        await pipeline.RateAsync(WarmUpRows);
        var usual = new UsualWay(pipeline.Connection, await pipeline.Host.Services.GetRequiredService<CurrentConfiguration>().GetAsync(default));
        await usual.RateAsync(BenchmarkConfig.Upload(UsualRows), UsualRows, "warm-up");

        var (ours, theirs, least) = (new List<double>(), new List<double>(), new List<double>());
        var limit = new WriteLimit(pipeline.Connection);
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(await pipeline.RateAsync(rows));
            theirs.Add(await usual.RateAsync(BenchmarkConfig.Upload(UsualRows, 1_000 + (round * UsualRows)), UsualRows, $"round-{round}"));
            if (round == 0)
                await limit.TakeAsync();
            least.Add(limit.Leads / await limit.SecondsAsync());
            Terminal.WriteLine($"Round {round + 1}: pipeline {ours[^1]:N0}, usual way {theirs[^1]:N0}, limit {least[^1]:N0} leads/s.");
        }
        return Results(ours.Median(), theirs.Median(), least.Median());
    }

    private static IReadOnlyList<Result> Results(double ours, double theirs, double least) =>
    [
        new("pipeline, drop to sent", FormattableString.Invariant($"{ours:N0} leads/s")),
        new("usual way: a message a lead, point writes", FormattableString.Invariant($"{theirs:N0} leads/s")),
        new("limit: what is stored, written once by bare transactions", FormattableString.Invariant($"{least:N0} leads/s")),
        new("pipeline against the usual way", FormattableString.Invariant($"{ours / theirs:F1} times"), "at least 10", ours / theirs >= MinOfUsual),
        new("pipeline against the limit", FormattableString.Invariant($"{ours / least:F2}"), "at least 0.33", ours / least >= MinOfLimit),
    ];
}
