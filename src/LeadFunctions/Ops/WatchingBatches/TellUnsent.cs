using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Telemetry;

namespace LeadFunctions.Ops.WatchingBatches;

/// <summary>Tells ops once of each batch that has leads unsent a day after upload. Safe to run twice: the ledger keeps
/// that a batch was looked at, and the mail is one per batch.</summary>
internal sealed class TellUnsent(RunStore runs, LeadStore leads, Mailbox mails, TimeProvider clock)
{
    public async Task HandleAsync(Batch batch, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (!UnsentInBatch.IsDue(batch, now))
            return;
        var run = await runs.StartAsync(Jobs.UnsentInBatch(batch.Id), "day-1", now, ct);
        if (run.State == RunState.Done)
            return;
        using var step = Traces.Start("TellUnsent", Traces.Of(batch.Id));
        if ((await CountAsync(batch, ct)).Told is { Count: > 0 } told)
            await mails.AskAsync(UnsentInBatchMail.Compose(batch, told), ct);
        await runs.FinishAsync(run, ct);
    }

    private async Task<UnsentInBatch> CountAsync(Batch batch, CancellationToken ct)
    {
        var unsent = new UnsentInBatch(batch.Columns);
        for (var chunk = 0; chunk < Chunks.Of(batch.Rows); chunk++)
            foreach (var row in await leads.ReadAsync(batch.Id, chunk, ct))
                unsent.Add(row.Lead);
        return unsent;
    }
}
