using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Telemetry;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Ops.WatchingBatches;

/// <summary>Queues again what a batch that stands still waits for, and tells ops where that does not help.
/// Safe to run twice: every step is, and the ledger keeps repairs apart. Reading on in a file that was cut off is the
/// work of <c>FindUploads</c>.</summary>
internal sealed partial class RepairBatch(
    RunStore runs,
    LeadStore leads,
    EndBatch end,
    MessageQueues queues,
    BatchProgress progress,
    Mailbox mails,
    TimeProvider clock,
    ILogger<RepairBatch> log
)
{
    // Sorts after "found", so that a range of periods has them alone.
    private const string Repairs = "repair-";

    public async Task HandleAsync(Batch batch, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (!StuckBatch.IsSuspect(batch, now))
            return;
        using var step = Traces.Start("RepairBatch", Traces.Of(batch.Id));
        var found = await runs.StartAsync(Jobs.StuckBatch(batch.Id), "found", now, ct);
        var stuck = StuckBatch.Decide(batch, await LookAsync(batch, ct), found.StartedAt, now);
        if (stuck.Repair is not null && await IsDeadAsync(batch, ct))
            await end.HandleAsync(batch, ct);
        else if (stuck.Repair is { } repair)
            await RepairOnceAsync(batch, stuck, repair, now, ct);
        if (stuck.Alert is { } alert)
            await mails.AskAsync(StuckBatchMail.Compose(batch, stuck, alert), ct);
    }

    private async Task<bool> IsDeadAsync(Batch batch, CancellationToken ct) =>
        (await runs.DoneAsync(Jobs.StuckBatch(batch.Id), Repairs, ct)).Count >= StuckBatch.MostRepairs;

    private async Task<IReadOnlyList<ChunkAt>> LookAsync(Batch batch, CancellationToken ct)
    {
        var open = new List<ChunkAt>();
        foreach (var chunk in batch.OpenChunks)
            open.Add(new ChunkAt(chunk, await leads.StepAsync(IdOf(batch, chunk), ct)));
        return open;
    }

    private async Task RepairOnceAsync(
        Batch batch,
        StuckBatch stuck,
        int repair,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var run = await runs.StartAsync(Jobs.StuckBatch(batch.Id), $"{Repairs}{repair}", now, ct);
        if (run.State == RunState.Done)
            return;
        foreach (var chunk in stuck.Chunks)
            await QueueNextAsync(IdOf(batch, chunk.Chunk), chunk.Done, ct);
        await progress.SummariseIfReadyAsync(batch, ct);
        Measures.Repaired(stuck.Chunks.Count);
        LogRepaired(batch.Id, batch.Affiliate, stuck.Chunks.Count);
        await runs.FinishAsync(run, ct);
    }

    private Task QueueNextAsync(ChunkId chunk, ChunkStep done, CancellationToken ct) =>
        done switch
        {
            < ChunkStep.Routed => queues.SendAsync(Queues.ChunksToRoute, chunk, ct),
            // A delivered one has only to be counted as through, which the same step does.
            _ => queues.SendAsync(Queues.LeadsToDeliver, LeadsToDeliver.Of(chunk, pass: 1), ct),
        };

    private static ChunkId IdOf(Batch batch, int chunk) => new(batch.Affiliate, batch.Id, chunk);

    [LoggerMessage(900, LogLevel.Warning, "Batch {Batch} of {Affiliate} stood still: {Chunks} chunks are queued again")]
    private partial void LogRepaired(BatchId batch, AffiliateName affiliate, int chunks);
}
