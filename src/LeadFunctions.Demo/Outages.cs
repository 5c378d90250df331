using LeadFunctions.Foundation.Storage;
using LeadFunctions.Pipeline.RoutingLeads;

namespace LeadFunctions.Demo;

/// <summary>What goes wrong while batches are under way.</summary>
internal sealed class Outages(DemoStage stage, Dropping dropping)
{
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromMinutes(6);
    private static readonly TimeSpan Downtime = TimeSpan.FromMinutes(45);

    /// <summary>Files come in, and what was queued for them is lost: the sweep queues it again.</summary>
    public async Task LoseMessagesAsync(IReadOnlyList<DemoFile> files, CancellationToken ct)
    {
        await WithoutValidationAsync(files, ct);
        await stage
            .Get<LeadStorage>()
            .Queue(LeadFunctions.Foundation.Storage.Queues.ChunksToRoute)
            .ClearMessagesAsync(ct);
        await stage.RestartAsync(_ => true, ct);
        await SweepAsync(BetweenSweeps * 2, ct);
    }

    /// <summary>Files come in while validation is down for longer than a repair could help: ops are told, and once it
    /// is back the batches end well.</summary>
    public async Task StopValidationAsync(IReadOnlyList<DemoFile> files, CancellationToken ct)
    {
        await WithoutValidationAsync(files, ct);
        await SweepAsync(Downtime, ct);
        await stage.RestartAsync(_ => true, ct);
        await stage.Host.WhenQuietAsync(ct);
    }

    private async Task WithoutValidationAsync(IReadOnlyList<DemoFile> files, CancellationToken ct)
    {
        await stage.RestartAsync(type => type != typeof(RouteLeadsTrigger), ct);
        await dropping.UploadAsync(files, ct);
    }

    private async Task SweepAsync(TimeSpan time, CancellationToken ct)
    {
        for (var end = stage.Clock.GetUtcNow() + time; stage.Clock.GetUtcNow() < end; )
            await stage.AdvanceToAsync(stage.Clock.GetUtcNow() + BetweenSweeps, ct);
    }
}
