using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Telemetry;

namespace LeadFunctions.Ops.WatchingBatches;

/// <summary>Looks at the batches of the last days: one that stands still is repaired, then told; one that is through is
/// looked at for leads that nobody took. It asks stored state, not the tick, so an outage loses nothing.</summary>
internal sealed class StuckBatchSweep(
    BatchStore batches,
    RepairBatch repair,
    RepairDeliveries deliveries,
    TellUnsent unsent,
    CurrentConfiguration configuration,
    TimeProvider clock
)
{
    /// <summary>Batches that are older were told of on every day until then.</summary>
    private const int Days = 8;

    /// <exception cref="AggregateException">Some batches could not be looked at; all others were.</exception>
    public async Task HandleAsync(CancellationToken ct)
    {
        var failures = new Failures();
        await failures.CatchAsync("The list of passes that are not through", () => deliveries.HandleAsync(ct), ct);
        var since = clock.GetUtcNow().AddDays(-Days);
        foreach (var affiliate in (await configuration.GetAsync(ct)).Affiliates.Keys)
        await foreach (var batch in batches.OpenedSinceAsync(affiliate, since))
            await failures.CatchAsync($"Batch {batch.Id} of {batch.Affiliate}", () => LookAsync(batch, ct), ct);
        failures.ThrowIfAny();
    }

    private async Task LookAsync(Batch batch, CancellationToken ct)
    {
        await repair.HandleAsync(batch, ct);
        await deliveries.HandleAsync(batch, ct);
        await unsent.HandleAsync(batch, ct);
    }
}
