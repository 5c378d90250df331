using Azure.Core.Pipeline;
using LeadFunctions.Foundation.Campaigns;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Benchmarks;

/// <summary>The pipeline from drop to sent, the usual way and the limit, in turn on one emulator. The ratios of the
/// medians count: what else the machine does meets all of them.</summary>
internal static class CompareBenchmark
{
    private const double MinOfUsual = 10;
    private const double MinOfLimit = 1.0 / 3;
    private const int Rounds = 5;
    private const int UsualRows = 1_000;
    private const int WarmUpRows = 10_000;

    public static async Task<IReadOnlyList<Result>> RunAsync(int rows)
    {
        var written = new WrittenEntities();
        await using var pipeline = await BenchmarkedPipeline.StartAsync(services: s =>
            s.AddSingleton<HttpPipelinePolicy>(written)
        );
        await pipeline.RateAsync(WarmUpRows);
        written.IsOn = false;
        var all = new WriteLimit(pipeline.Connection, "Limit", written.Groups, WarmUpRows);
        var once = new WriteLimit(
            pipeline.Connection,
            "Once",
            await StoredEntities.TakeAsync(pipeline.Connection),
            WarmUpRows
        );
        var usual = new UsualWay(
            pipeline.Connection,
            await pipeline.Host.Services.GetRequiredService<CurrentConfiguration>().GetAsync(default)
        );
        await usual.RateAsync(BenchmarkConfig.Upload(UsualRows), UsualRows, "warm-up");

        var rates = new List<Rates>();
        for (var round = 0; round < Rounds; round++)
        {
            rates.Add(
                new(
                    await pipeline.RateAsync(rows),
                    await usual.RateAsync(
                        BenchmarkConfig.Upload(UsualRows, 1_000 + (round * UsualRows)),
                        UsualRows,
                        $"round-{round}"
                    ),
                    await all.RateAsync(),
                    await once.RateAsync()
                )
            );
            Terminal.WriteLine($"Round {round + 1}: {rates[^1]}.");
        }
        return Results(new(Median(r => r.Pipeline), Median(r => r.Usual), Median(r => r.Limit), Median(r => r.Once)));

        double Median(Func<Rates, double> of) => rates.Select(of).Median();
    }

    private static IReadOnlyList<Result> Results(Rates rates) =>
        [
            new("pipeline, drop to sent", N(rates.Pipeline)),
            new("usual way: a message a lead, point writes", N(rates.Usual)),
            new("limit: the same bytes in bare transactions", N(rates.Limit)),
            new("what is left in the end, written once", N(rates.Once)),
            new(
                "pipeline against the usual way",
                FormattableString.Invariant($"{rates.Pipeline / rates.Usual:F1} times"),
                "at least 10",
                rates.Pipeline / rates.Usual >= MinOfUsual
            ),
            new(
                "pipeline against the limit",
                FormattableString.Invariant($"{rates.Pipeline / rates.Limit:F2}"),
                "at least 0.33",
                rates.Pipeline / rates.Limit >= MinOfLimit
            ),
            new(
                "pipeline against the end written once",
                FormattableString.Invariant($"{rates.Pipeline / rates.Once:F2}")
            ),
        ];

    private static string N(double rate) => FormattableString.Invariant($"{rate:N0} leads/s");

    /// <summary>Leads a second.</summary>
    private sealed record Rates(double Pipeline, double Usual, double Limit, double Once)
    {
        public override string ToString() =>
            FormattableString.Invariant(
                $"pipeline {Pipeline:N0}, usual way {Usual:N0}, limit {Limit:N0}, the end once {Once:N0} leads/s"
            );
    }
}
