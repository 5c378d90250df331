using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Ops.BackingUp;

/// <summary>Writes the rows of what is at work, which lie in files until they are decided on: a backup has tables
/// alone. What was left of batches that are through is removed. Safe to repeat, and to be cut at any point.</summary>
internal sealed class WriteOutRows(
    BatchStore batches,
    LeadStore leads,
    ReceivedRowsStore received,
    BackupOptions options,
    TimeProvider clock
)
{
    /// <returns>False where more is left than can be done in the time of a run.</returns>
    public async Task<bool> HandleAsync(CancellationToken ct)
    {
        var began = clock.GetTimestamp();
        var isInTime = true;
        await foreach (var (id, chunk) in received.ListAsync(ct))
        {
            if (!isInTime)
                return false;
            if (await received.FindAsync(id, chunk, ct) is { } file)
                await LookAsync(await batches.FindAsync(file.Affiliate, id, ct), chunk, ct);
            isInTime = clock.GetElapsedTime(began) < options.WorkFor;
        }
        return true;
    }

    // Of a batch that is not there, as behind a restore, it is left to whoever receives it again.
    private async Task LookAsync(Batch? batch, int chunk, CancellationToken ct)
    {
        if (batch is { State: BatchState.Completed or BatchState.Rejected })
            await received.RemoveAsync(batch.Id, chunk, ct);
        else if (batch is not null && batch.OpenChunks.Contains(chunk))
            await leads.WriteOutAsync(batch.Id, chunk, ct);
    }
}
