using LeadFunctions.ConfiguringCampaigns;
using LeadFunctions.Leads;
using LeadFunctions.Storage;

namespace LeadFunctions.WatchingBatches;

/// <summary>Looks at the batches of the last days: one that stands still is repaired, then told; one that is through is
/// looked at for leads that nobody took. It asks stored state, not the tick, so an outage loses nothing.</summary>
internal sealed class StuckBatchSweep(
    BatchStore batches, RepairBatch repair, RepairDeliveries deliveries, TellUnsent unsent, CurrentConfiguration configuration, TimeProvider clock)
{
    /// <summary>Batches that are older were told of on every day until then.</summary>
    private const int Days = 8;

    /// <exception cref="AggregateException">Some batches could not be looked at; all others were.</exception>
    public async Task HandleAsync(CancellationToken ct)
    {
        var failures = new List<Exception>();
        var range = new UploadRange(From: DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-Days));
        foreach (var affiliate in (await configuration.GetAsync(ct)).Affiliates.Keys)
            await foreach (var batch in batches.OfAsync(affiliate, range))
                if (await TryLookAsync(batch, ct) is { } failure)
                    failures.Add(failure);
        if (failures.Count > 0)
            throw new AggregateException($"{failures.Count} batches could not be looked at.", failures);
    }

    // One batch that cannot be read must not hide the others.
    private async Task<Exception?> TryLookAsync(Batch batch, CancellationToken ct)
    {
        try
        {
            await repair.HandleAsync(batch, ct);
            await deliveries.HandleAsync(batch, ct);
            await unsent.HandleAsync(batch, ct);
            return null;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new InvalidOperationException($"Batch {batch.Id} of {batch.Affiliate} could not be looked at.", e);
        }
    }
}
