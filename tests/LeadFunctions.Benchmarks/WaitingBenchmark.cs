using System.Diagnostics;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Benchmarks;

/// <summary>A night's look through many leads that wait for a campaign that is full, and then room for a few of
/// them.</summary>
internal static class WaitingBenchmark
{
    private const int Places = 100;
    private const int MoreRoom = 500;
    private const int FileRows = 1_000;
    private static readonly TimeSpan MaxNight = TimeSpan.FromMinutes(10);

    public static async Task<IReadOnlyList<Result>> RunAsync(int leads)
    {
        await using var pipeline = await BenchmarkedPipeline.StartAsync();
        await ConfigureAsync(pipeline, Places);
        for (var first = 0; first < leads + Places; first += FileRows)
        {
            await pipeline.UploadAsync(
                Containers.Uploads,
                $"{BenchmarkConfig.Affiliate}/waiting-{first}.csv",
                BenchmarkConfig.UploadOfFirstCategory(Math.Min(FileRows, leads + Places - first), first)
            );
            if (first % 10_000 == 0)
                await pipeline.Host.WhenQuietAsync();
        }
        await pipeline.Host.WhenQuietAsync();
        Terminal.WriteLine($"{await WaitingAsync(pipeline):N0} leads wait.");
        var night = await TimeAsync(pipeline, () => LookAsync(pipeline));
        Terminal.WriteLine($"One night: {night.TotalSeconds:N0} s; {await WaitingAsync(pipeline):N0} leads wait.");
        var room = await TimeAsync(pipeline, () => ConfigureAsync(pipeline, Places + MoreRoom));
        var (taken, waiting) = (await TakenAsync(pipeline), await WaitingAsync(pipeline));
        return
        [
            new(
                FormattableString.Invariant($"a night's look through {leads:N0} waiting leads"),
                FormattableString.Invariant($"{night.TotalSeconds:N0} s"),
                "at most 600 s",
                night <= MaxNight
            ),
            new(
                FormattableString.Invariant($"room for {MoreRoom:N0} of them, until they are sent"),
                FormattableString.Invariant($"{room.TotalSeconds:N0} s; {taken:N0} places taken, {waiting:N0} wait"),
                "exactly as many as have room",
                taken == Places + MoreRoom && waiting == leads - MoreRoom
            ),
        ];
    }

    private static async Task ConfigureAsync(BenchmarkedPipeline pipeline, int cap)
    {
        var (path, json) = BenchmarkConfig.FirstCampaign(cap);
        await pipeline.DropAsync(Containers.Config, path, new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json)));
    }

    private static async Task LookAsync(BenchmarkedPipeline pipeline)
    {
        var services = pipeline.Host.Services;
        var settings = await services.GetRequiredService<CurrentConfiguration>().GetAsync(default);
        await services
            .GetRequiredService<MessageQueues>()
            .SendAsync(
                Queues.WaitingToRoute,
                WaitingToRoute.Of(settings.Campaigns.Values.Select(WhatWaits.For)),
                default
            );
    }

    private static async Task<TimeSpan> TimeAsync(BenchmarkedPipeline pipeline, Func<Task> act)
    {
        var clock = Stopwatch.StartNew();
        await act();
        await pipeline.Host.WhenQuietAsync();
        return clock.Elapsed;
    }

    private static async Task<int> WaitingAsync(BenchmarkedPipeline pipeline)
    {
        var services = pipeline.Host.Services;
        var campaign = (await services.GetRequiredService<CurrentConfiguration>().GetAsync(default)).Campaigns[
            BenchmarkConfig.LeadCodes[0]
        ];
        var all = 0;
        foreach (var key in WhatWaits.For(campaign).For)
            all += await services.GetRequiredService<WaitingStore>().WaitingForAsync(key, default).CountAsync();
        return all;
    }

    private static Task<int> TakenAsync(BenchmarkedPipeline pipeline) =>
        pipeline.Host.Services.GetRequiredService<DeliveryStore>().TakenAsync(BenchmarkConfig.LeadCodes[0], default);
}
