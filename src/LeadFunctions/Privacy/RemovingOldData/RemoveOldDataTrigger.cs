using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Privacy.RemovingOldData;

internal sealed class RemoveOldDataTrigger(RemoveOldData handler)
{
    /// <summary>Every ten minutes a slice; the ledger lets one walk a day do something.</summary>
    [Function("RemoveOldData")]
    public Task RunAsync([TimerTrigger("35 */10 * * * *")] TimerInfo timer, CancellationToken ct) =>
        handler.HandleAsync(ct);
}
