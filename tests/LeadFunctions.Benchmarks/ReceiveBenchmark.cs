using System.Diagnostics;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Ops.ConfiguringCampaigns;
using LeadFunctions.Pipeline.ReceivingUploads;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Benchmarks;

/// <summary>Receiving a long file, and nothing after it: the memory of the whole process must stay flat.</summary>
internal static class ReceiveBenchmark
{
    private const long MaxBytes = 300L << 20;

    public static async Task<IReadOnlyList<Result>> RunAsync(int rows)
    {
        await using var pipeline = await BenchmarkedPipeline.StartAsync(type =>
            type.Namespace == typeof(ReceiveUploadTrigger).Namespace
            || type.Namespace == typeof(ConfigureCampaignsTrigger).Namespace
        );
        var path = Path.GetTempFileName();
        try
        {
            await using (var made = File.Create(path))
                BenchmarkConfig.Write(made, rows);
            return await ReceiveAsync(pipeline, path, rows);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task<IReadOnlyList<Result>> ReceiveAsync(BenchmarkedPipeline pipeline, string path, int rows)
    {
        var most = 0L;
        using var tick = new Timer(_ => most = Math.Max(most, Environment.WorkingSet), null, 0, 100);
        var clock = Stopwatch.StartNew();
        await using (var file = File.OpenRead(path))
            await pipeline.DropAsync(Containers.Uploads, $"{BenchmarkConfig.Affiliate}/long.csv", file);
        var batch = await pipeline
            .Host.Services.GetRequiredService<BatchStore>()
            .OfAsync(AffiliateName.Parse(BenchmarkConfig.Affiliate))
            .FirstAsync(b => b.FileName == "long.csv");
        return
        [
            new(
                FormattableString.Invariant($"receiving {rows:N0} rows: memory of the process"),
                FormattableString.Invariant(
                    $"{batch.Rows:N0} rows in {clock.Elapsed.TotalSeconds:N0} s, at most {most >> 20:N0} MiB"
                ),
                "at most 300 MiB",
                batch.Rows == rows && batch.State == BatchState.Received && most <= MaxBytes
            ),
        ];
    }
}
