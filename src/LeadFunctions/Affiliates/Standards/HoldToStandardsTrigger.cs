using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Affiliates.Standards;

internal sealed class HoldToStandardsTrigger(HoldToStandards handler)
{
    /// <summary>Every hour, so that an outage costs an hour: the ledger lets one run a day do something.</summary>
    [Function("Standards")]
    public Task RunAsync([TimerTrigger("55 20 * * * *")] TimerInfo timer, CancellationToken ct) =>
        handler.HandleAsync(ct);
}
