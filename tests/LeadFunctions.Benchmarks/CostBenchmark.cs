using System.Globalization;
using Azure.Core.Pipeline;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace LeadFunctions.Benchmarks;

/// <summary>What a file costs from drop to sent: storage transactions and queue messages per lead, and the price of a
/// million.</summary>
internal static class CostBenchmark
{
    private const double MaxTransactions = 0.25;
    private const double MaxMessages = 0.01;
    private const double MaxDollars = 1;

    public static async Task<IReadOnlyList<Result>> RunAsync(int rows)
    {
        var cost = await MeasureAsync(rows);
        return
        [
            new(
                "storage transactions a lead",
                Share(cost.Transactions),
                "at most 0.25",
                cost.Transactions <= MaxTransactions
            ),
            new("queue messages a lead", Share(cost.Messages), "at most 0.01", cost.Messages <= MaxMessages),
            new(
                "price of a million leads",
                FormattableString.Invariant($"{cost.DollarsAMillion:F2} $"),
                "below 1 $",
                cost.DollarsAMillion < MaxDollars
            ),
        ];
    }

    /// <summary>Counts while a file goes through, and prints what was counted.</summary>
    public static async Task<LeadCost> MeasureAsync(int rows)
    {
        using var count = new TransactionCount();
        var entities = new EntityCount();
        await using var pipeline = await BenchmarkedPipeline.StartAsync(services: s =>
            s.AddSingleton<HttpPipelinePolicy>(entities)
        );
        // The first files pay for compiling and for connections.
        await pipeline.RateAsync(1_000);

        count.Reset();
        entities.Reset();
        var before = Runs(pipeline);
        var memory = new PeakMemory();
        var rate = await pipeline.RateAsync(rows);
        var peak = await memory.StopAsync();
        Print(count, rows);
        Print(entities, rows);
        var price = new Price(count, Runs(pipeline) - before, rows, rate);
        price.Print();
        var cost = new LeadCost(
            (double)count.Total / rows,
            (double)count.Messages / rows,
            (double)entities.Written / rows,
            (double)entities.Read / rows,
            price.Dollars
        );
        Terminal.WriteLine(
            $"{rows:N0} rows at {rate:N0} rows/s; managed memory at most {peak >> 20:N0} MiB; {cost.EntitiesWritten:F2} entities written and {cost.EntitiesRead:F2} read a lead."
        );
        var batch = await pipeline
            .Host.Services.GetRequiredService<BatchStore>()
            .OfAsync(AffiliateName.Parse(BenchmarkConfig.Affiliate))
            .FirstAsync(b => b.Rows == rows);
        Terminal.WriteLine(
            $"Batch {batch.State}: {string.Join(", ", batch.Counts.Select(c => $"{c.Key} {N(c.Value)}"))}."
        );
        return cost;
    }

    private static long Runs(BenchmarkedPipeline pipeline) =>
        pipeline.Host.Counts.ByFunction.Values.Sum(c => c.Succeeded + c.Failed);

    private static void Print(TransactionCount count, int rows)
    {
        var table = new Table().AddColumns("service", "operation", "transactions", "per lead");
        foreach (var (service, operation, n) in count.Rows)
            table.AddRow(service, operation, N(n), Share((double)n / rows));
        table.AddRow("[bold]all[/]", "", N(count.Total), Share((double)count.Total / rows));
        Terminal.Write(table);
    }

    private static void Print(EntityCount entities, int rows)
    {
        var table = new Table().AddColumns("table", "reads", "entities read", "writes", "entities written");
        foreach (var (name, use) in entities.Tables)
            table.AddRow(
                name,
                Share((double)use.Reads / rows),
                Share((double)use.Read / rows),
                Share((double)use.Transactions / rows),
                Share((double)use.Written / rows)
            );
        Terminal.Write(table);
    }

    private static string Share(double a) => a.ToString("F4", CultureInfo.InvariantCulture);

    private static string N(long n) => n.ToString("N0", CultureInfo.InvariantCulture);
}
