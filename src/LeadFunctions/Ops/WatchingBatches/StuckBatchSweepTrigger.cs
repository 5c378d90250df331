using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Ops.WatchingBatches;

internal sealed class StuckBatchSweepTrigger(StuckBatchSweep handler)
{
    /// <summary>Every five minutes, when <c>FindLostWork</c> and <c>WeeklySends</c> have mostly queued what they
    /// miss: what is queued twice does no harm.</summary>
    [Function("StuckBatchSweep")]
    public Task RunAsync([TimerTrigger("45 */5 * * * *")] TimerInfo timer, CancellationToken ct) =>
        handler.HandleAsync(ct);
}
