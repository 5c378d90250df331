using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Ops.BackingUp;

internal sealed class BackUpTablesTrigger(BackUpTables handler)
{
    /// <summary>Every ten minutes a slice; the ledger lets one backup a night do something.</summary>
    [Function("BackUpTables")]
    public Task RunAsync([TimerTrigger("5 8/10 * * * *")] TimerInfo timer, CancellationToken ct) =>
        handler.HandleAsync(ct);
}
