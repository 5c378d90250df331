using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Affiliates.FraudSignals;

internal sealed class FlagBatchesTrigger(FlagBatches handler)
{
    /// <summary>Every ten minutes: what is summed up is looked at once.</summary>
    [Function("FlagBatches")]
    public Task RunAsync([TimerTrigger("35 4/10 * * * *")] TimerInfo timer, CancellationToken ct) =>
        handler.HandleAsync(ct);
}
