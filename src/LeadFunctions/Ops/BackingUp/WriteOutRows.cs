using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Ops.BackingUp;

/// <summary>Writes the rows of what is at work, which lie in files until they are decided on: a backup has tables
/// alone. Safe to repeat.</summary>
internal sealed class WriteOutRows(
    BatchStore batches,
    LeadStore leads,
    CurrentConfiguration configuration,
    TimeProvider clock
)
{
    // What stands still for a day is ended.
    private const int Days = 8;

    public async Task HandleAsync(CancellationToken ct)
    {
        var range = new UploadRange(From: clock.GetUtcNow().UtcDay.AddDays(-Days));
        foreach (var affiliate in (await configuration.GetAsync(ct)).Affiliates.Keys)
        await foreach (var batch in batches.OfAsync(affiliate, range).WithCancellation(ct))
        foreach (var chunk in batch.OpenChunks)
            await leads.WriteOutAsync(batch.Id, chunk, ct);
    }
}
