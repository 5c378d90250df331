using System.Diagnostics;
using System.Globalization;
using LeadFunctions.Leads;
using LeadFunctions.Storage;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace LeadFunctions.Benchmarks;

/// <summary>What a file costs from drop to sent: storage transactions and queue messages per lead, and memory.</summary>
internal static class CostBenchmark
{
    private const double MaxTransactions = 0.25;
    private const double MaxMessages = 0.01;

    public static async Task<int> RunAsync(int rows)
    {
        using var count = new TransactionCount();
        await using var pipeline = await BenchmarkedPipeline.StartAsync();
        // The first file pays for compiling and for connections.
        await pipeline.DropAsync(Containers.Uploads, $"{BenchmarkConfig.Affiliate}/warm-up.csv", BenchmarkConfig.Upload(10));

        count.Reset();
        await using var file = BenchmarkConfig.Upload(rows);
        var memory = new PeakMemory();
        var clock = Stopwatch.StartNew();
        await pipeline.DropAsync(Containers.Uploads, $"{BenchmarkConfig.Affiliate}/measured.csv", file);
        Print(count, rows, clock.Elapsed, await memory.StopAsync(), await BatchAsync(pipeline));
        return (double)count.Total / rows <= MaxTransactions && (double)count.Messages / rows <= MaxMessages ? 0 : 1;
    }

    private static async Task<Batch> BatchAsync(BenchmarkedPipeline pipeline) =>
        await pipeline.Host.Services.GetRequiredService<BatchStore>().OfAsync(AffiliateName.Parse(BenchmarkConfig.Affiliate))
            .FirstAsync(b => b.FileName == "measured.csv");

    private static void Print(TransactionCount count, int rows, TimeSpan took, long peakBytes, Batch batch)
    {
        var table = new Table().AddColumns("service", "operation", "transactions", "per lead");
        foreach (var (service, operation, n) in count.Rows)
            table.AddRow(service, operation, N(n), Share(n, rows));
        table.AddRow("[bold]all[/]", "", N(count.Total), $"{Share(count.Total, rows)} (at most {MaxTransactions})");
        table.AddRow("[bold]messages[/]", "sent", N(count.Messages), $"{Share(count.Messages, rows)} (at most {MaxMessages})");
        AnsiConsole.Write(table);
        AnsiConsole.WriteLine($"{N(rows)} rows in {took.TotalSeconds:F1} s ({N((long)(rows / took.TotalSeconds))} rows/s); managed memory at most {N(peakBytes >> 20)} MiB.");
        AnsiConsole.WriteLine($"Batch {batch.State}: {string.Join(", ", batch.Counts.Select(c => $"{c.Key} {N(c.Value)}"))}.");
    }

    private static string Share(long n, int rows) => ((double)n / rows).ToString("F4", CultureInfo.InvariantCulture);

    private static string N(long n) => n.ToString("N0", CultureInfo.InvariantCulture);
}
