using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Ops.WatchingBatches;

/// <summary>Queues again what a batch that is through has found for immediate campaigns and not sent. Safe to run
/// twice: a send that was done finds its file. It asks the ledger, not the tick: once an hour for each batch, since
/// what waits for its send day is looked at as well, until then.</summary>
internal sealed partial class RepairDeliveries(
    RunStore runs,
    LeadStore leads,
    PassesToDeliver passes,
    MessageQueues queues,
    CurrentConfiguration configuration,
    TimeProvider clock,
    ILogger<RepairDeliveries> log
)
{
    /// <summary>How long a send may be under way.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    /// <summary>Queues again passes that are listed as not through, of batches of any age.</summary>
    public async Task HandleAsync(CancellationToken ct)
    {
        foreach (var (pass, since) in await passes.AllAsync(ct))
            if (clock.GetUtcNow() - since >= Patience)
            {
                await queues.SendAsync(Queues.LeadsToDeliver, pass, ct);
                LogRepaired(pass.ChunkId(), pass.Pass);
            }
    }

    public async Task HandleAsync(Batch batch, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (batch.State != BatchState.Completed || batch.Counts.GetValueOrDefault(LeadStatus.Scheduled) == 0)
            return;
        var run = await runs.StartAsync(Jobs.RepairDeliveries(batch.Id), PeriodNames.Hour(now), now, ct);
        if (run.State == RunState.Done)
            return;
        var settings = await configuration.GetAsync(ct);
        for (var chunk = 0; chunk < Chunks.Of(batch.Rows); chunk++)
            await RepairAsync(new ChunkId(batch.Affiliate, batch.Id, chunk), settings, now, ct);
        await runs.FinishAsync(run, ct);
    }

    // What a paused campaign has goes when the pause is over.
    private static bool IsPaused(Configuration settings, LeadCode leadCode) =>
        settings.Campaigns.GetValueOrDefault(leadCode) is { Status: CampaignStatus.Paused };

    private async Task RepairAsync(ChunkId chunk, Configuration settings, DateTimeOffset now, CancellationToken ct)
    {
        var waiting = (await leads.ReadAsync(chunk.Batch, chunk.Chunk, ct))
            .Select(r => r.Lead)
            .Where(lead => lead.Matches.All(m => now - m.TriedAt >= Patience))
            .Select(lead => lead with { Matches = [.. lead.Matches.Where(m => !IsPaused(settings, m.LeadCode))] })
            .ToList();
        foreach (var pass in chunk.PassesToDeliver(waiting, waiting.Select(lead => lead.Pass).DefaultIfEmpty().Max()))
        {
            await queues.SendAsync(Queues.LeadsToDeliver, LeadsToDeliver.Of(chunk, pass), ct);
            LogRepaired(chunk, pass);
        }
    }

    [LoggerMessage(
        901,
        LogLevel.Warning,
        "What pass {Pass} over chunk {Chunk} found for campaigns was not sent: it is queued again"
    )]
    private partial void LogRepaired(ChunkId chunk, int pass);
}
