using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Pipeline.RoutingLeads;

internal sealed class RouteWaitingTrigger(RouteWaiting waiting, RouteAsTimeGoes time)
{
    [Function("RouteWaiting")]
    public Task RouteWaitingAsync(
        [QueueTrigger(Queues.WaitingToRoute, Connection = "LeadStorage")] string message,
        CancellationToken ct
    ) => waiting.HandleAsync(QueueMessageText.Read<WaitingToRoute>(message), ct);

    /// <summary>Every quarter of an hour: that is where days begin in the time zones of the world.</summary>
    [Function("RouteAsTimeGoes")]
    public Task RouteAsTimeGoesAsync([TimerTrigger("30 */15 * * * *")] TimerInfo timer, CancellationToken ct) =>
        time.HandleAsync(ct);
}
