using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Customers.AcceptingReturns;

internal sealed class ReturnsClosingTrigger(TellClosing handler, TellMissingPrices prices)
{
    /// <summary>Every hour, as <c>ReturnsWindow</c>: the ledger lets one run a day do something.</summary>
    [Function("ReturnsClosing")]
    public async Task RunAsync([TimerTrigger("0 20 * * * *")] TimerInfo timer, CancellationToken ct)
    {
        await handler.HandleAsync(ct);
        await prices.HandleAsync(ct);
    }
}
