using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Ops.WatchingBatches;

internal sealed class WatchQueuesTrigger(WatchQueues handler)
{
    [Function("WatchQueues")]
    public Task RunAsync([TimerTrigger("15 */5 * * * *")] TimerInfo timer, CancellationToken ct) =>
        handler.HandleAsync(ct);
}
