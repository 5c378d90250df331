using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Customers.AcceptingReturns;

internal sealed class ReturnsWindowTrigger(CloseWindows handler)
{
    /// <summary>Every hour, so that an outage costs an hour and not a day: the ledger lets one run a day do
    /// something.</summary>
    [Function("ReturnsWindow")]
    public Task RunAsync([TimerTrigger("0 10 * * * *")] TimerInfo timer, CancellationToken ct) =>
        handler.HandleAsync(ct);
}
