using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Ops.WatchingBatches;

internal sealed class StuckBatchSweepTrigger(StuckBatchSweep handler)
{
    /// <summary>Every five minutes, after <c>FindLostWork</c> and <c>WeeklySends</c> have queued what they
    /// miss.</summary>
    [Function("StuckBatchSweep")]
    public Task RunAsync([TimerTrigger("45 */5 * * * *")] TimerInfo timer, CancellationToken ct) =>
        handler.HandleAsync(ct);
}
