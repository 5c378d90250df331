using System.Collections.Concurrent;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Benchmarks;

/// <summary>Speed to lead: files of 1,000 rows for immediate campaigns, from just before the upload begins to the time
/// that each delivery has. Once announced; once with every event lost, so that the finder finds them, by its schedule
/// and in real time.</summary>
internal static class SpeedBenchmark
{
    private const int Rows = 1_000;
    private const int MaxSeconds = 60;
    private static readonly AffiliateName Affiliate = AffiliateName.Parse(BenchmarkConfig.Affiliate);

    public static async Task<IReadOnlyList<Result>> RunAsync(int files)
    {
        await using var pipeline = await BenchmarkedPipeline.StartAsync(timers: true);
        await pipeline.RateAsync(Rows);
        var announced = await MeasureAsync(pipeline, "announced", files, TimeSpan.Zero);
        pipeline.AnnounceBlobs = false;
        var found = await MeasureAsync(pipeline, "found", files, TimeSpan.FromSeconds(7));
        return [Result("announced", announced), Result("event lost, found by the timer", found)];
    }

    /// <param name="apart">Time between drops: the files then meet the timer at every moment of its round. Zero waits
    /// for each file's end.</param>
    private static async Task<List<double>> MeasureAsync(
        BenchmarkedPipeline pipeline,
        string name,
        int files,
        TimeSpan apart
    )
    {
        var dropped = new ConcurrentDictionary<string, DateTimeOffset>();
        for (var i = 0; i < files; i++)
        {
            var path = $"{Affiliate}/{name}-{i}.csv";
            dropped[path] = TimeProvider.System.GetUtcNow();
            await pipeline.UploadAsync(
                Containers.Uploads,
                path,
                BenchmarkConfig.ImmediateUpload(Rows, PersonOf(name) + (i * Rows))
            );
            if (apart == TimeSpan.Zero)
                await pipeline.Host.WhenQuietAsync();
            else
                await Task.Delay(apart);
        }
        return await SecondsAsync(pipeline, dropped, files * Rows);
    }

    // Far from each other and from the warm-up.
    private static int PersonOf(string name) => name == "found" ? 6_000_000 : 3_000_000;

    private static async Task<List<double>> SecondsAsync(
        BenchmarkedPipeline pipeline,
        IReadOnlyDictionary<string, DateTimeOffset> dropped,
        int leads
    )
    {
        var seconds = new List<double>();
        for (var patience = 120; seconds.Count < leads && patience > 0; patience--)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
            await pipeline.Host.WhenQuietAsync();
            seconds = await SentAsync(pipeline, dropped);
        }
        return seconds.Count == leads
            ? seconds
            : throw new InvalidOperationException($"{seconds.Count} of {leads} leads were sent within two minutes.");
    }

    private static async Task<List<double>> SentAsync(
        BenchmarkedPipeline pipeline,
        IReadOnlyDictionary<string, DateTimeOffset> dropped
    )
    {
        var services = pipeline.Host.Services;
        var batches = await services
            .GetRequiredService<BatchStore>()
            .OfAsync(Affiliate)
            .Where(b => dropped.ContainsKey(b.Path))
            .ToDictionaryAsync(b => b.Id, b => dropped[b.Path]);
        var seconds = new List<double>();
        foreach (var campaign in BenchmarkConfig.LeadCodes)
        await foreach (var d in services.GetRequiredService<DeliveryStore>().OfAsync(campaign))
            if (d.SentAt is { } sent && batches.TryGetValue(d.Lead.Batch, out var from))
                seconds.Add((sent - from).TotalSeconds);
        return seconds;
    }

    private static Result Result(string how, List<double> seconds) =>
        new(
            $"speed to lead, {how}",
            FormattableString.Invariant(
                $"p50 {seconds.Percentile(50):F1} s, p95 {seconds.Percentile(95):F1} s of {seconds.Count:N0} leads"
            ),
            "p95 under 60 s",
            seconds.Percentile(95) < MaxSeconds
        );
}
