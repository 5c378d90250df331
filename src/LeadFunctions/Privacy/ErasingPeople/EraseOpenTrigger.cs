using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Privacy.ErasingPeople;

internal sealed class EraseOpenTrigger(EraseOpen handler)
{
    /// <summary>Goes on with all erasures that are not through.</summary>
    [Function("EraseOpen")]
    public Task RunAsync([TimerTrigger("50 */5 * * * *")] TimerInfo timer, CancellationToken ct) =>
        handler.HandleAsync(ct);
}
