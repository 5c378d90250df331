using System.Globalization;
using Azure.Core.Pipeline;
using LeadFunctions.Leads;
using LeadFunctions.Storage;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace LeadFunctions.Benchmarks;

/// <summary>What a file costs from drop to sent: storage transactions and queue messages per lead, and the price of a million.</summary>
internal static class CostBenchmark
{
    private const double MaxTransactions = 0.25;
    private const double MaxMessages = 0.01;
    private const double MaxDollars = 1;

    public static async Task<IReadOnlyList<Result>> RunAsync(int rows)
    {
        using var count = new TransactionCount();
        var entities = new EntityCount();
        await using var pipeline = await BenchmarkedPipeline.StartAsync(services: s => s.AddSingleton<HttpPipelinePolicy>(entities));
        // The first files pay for compiling and for connections.
        await pipeline.RateAsync(1_000);

        count.Reset();
        entities.Reset();
        var before = Runs(pipeline);
        var memory = new PeakMemory();
        var rate = await pipeline.RateAsync(rows);
        var peak = await memory.StopAsync();
        Print(count, rows);
        var price = new Price(count, Runs(pipeline) - before, rows, rate);
        price.Print();
        Terminal.WriteLine($"{rows:N0} rows at {rate:N0} rows/s; managed memory at most {peak >> 20:N0} MiB; {(double)entities.Written / rows:F2} entities written a lead.");
        var batch = await pipeline.Host.Services.GetRequiredService<BatchStore>().OfAsync(AffiliateName.Parse(BenchmarkConfig.Affiliate)).FirstAsync(b => b.Rows == rows);
        Terminal.WriteLine($"Batch {batch.State}: {string.Join(", ", batch.Counts.Select(c => $"{c.Key} {N(c.Value)}"))}.");
        return Results(count, rows, price.Dollars);
    }

    private static long Runs(BenchmarkedPipeline pipeline) => pipeline.Host.Counts.ByFunction.Values.Sum(c => c.Succeeded + c.Failed);

    private static IReadOnlyList<Result> Results(TransactionCount count, int rows, double dollars) =>
    [
        new("storage transactions a lead", Share(count.Total, rows), "at most 0.25", (double)count.Total / rows <= MaxTransactions),
        new("queue messages a lead", Share(count.Messages, rows), "at most 0.01", (double)count.Messages / rows <= MaxMessages),
        new("price of a million leads", FormattableString.Invariant($"{dollars:F2} $"), "below 1 $", dollars < MaxDollars),
    ];

    private static void Print(TransactionCount count, int rows)
    {
        var table = new Table().AddColumns("service", "operation", "transactions", "per lead");
        foreach (var (service, operation, n) in count.Rows)
            table.AddRow(service, operation, N(n), Share(n, rows));
        table.AddRow("[bold]all[/]", "", N(count.Total), Share(count.Total, rows));
        Terminal.Write(table);
    }

    private static string Share(long n, int rows) => ((double)n / rows).ToString("F4", CultureInfo.InvariantCulture);

    private static string N(long n) => n.ToString("N0", CultureInfo.InvariantCulture);
}
