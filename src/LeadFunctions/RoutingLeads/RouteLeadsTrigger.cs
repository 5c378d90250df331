using LeadFunctions.Leads;
using LeadFunctions.Storage;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.RoutingLeads;

internal sealed class RouteLeadsTrigger(RouteLeads first, RouteLeadsAgain again)
{
    [Function("RouteLeads")]
    public Task RouteAsync(
        [QueueTrigger(Queues.LeadsToRoute, Connection = "LeadStorage")] string message, CancellationToken ct) =>
        first.HandleAsync(Json.Read<ChunkId>(message), ct);

    [Function("RouteLeadsAgain")]
    public Task RouteAgainAsync(
        [QueueTrigger(Queues.LeadsToRouteAgain, Connection = "LeadStorage")] string message, CancellationToken ct) =>
        again.HandleAsync(Json.Read<LeadsToRouteAgain>(message), ct);
}

internal sealed class RouteWaitingTrigger(RouteWaiting waiting, RouteAsTimeGoes time)
{
    [Function("RouteWaiting")]
    public Task RouteWaitingAsync(
        [QueueTrigger(Queues.WaitingToRoute, Connection = "LeadStorage")] string message, CancellationToken ct) =>
        waiting.HandleAsync(Json.Read<WaitingToRoute>(message), ct);

    /// <summary>Every quarter of an hour: that is where days begin in the time zones of the world.</summary>
    [Function("RouteAsTimeGoes")]
    public Task RouteAsTimeGoesAsync([TimerTrigger("30 */15 * * * *")] TimerInfo timer, CancellationToken ct) => time.HandleAsync(ct);
}
