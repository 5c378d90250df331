using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Foundation.Finding;

internal sealed class FindWorkTrigger(FindWork handler)
{
    /// <summary>Every half minute: leads are to be sent within a minute, also where an event was lost.</summary>
    [Function("FindDueWork")]
    public Task FindDueAsync([TimerTrigger("*/30 * * * * *")] TimerInfo timer, CancellationToken ct) =>
        handler.HandleAsync(FindEvery.HalfMinute, ct);

    [Function("FindLostWork")]
    public Task FindLostAsync([TimerTrigger("10 */5 * * * *")] TimerInfo timer, CancellationToken ct) =>
        handler.HandleAsync(FindEvery.FiveMinutes, ct);
}
