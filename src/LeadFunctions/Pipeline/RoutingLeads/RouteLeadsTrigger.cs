using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Pipeline.RoutingLeads;

internal sealed class RouteLeadsTrigger(RouteLeads first, RouteLeadsAgain again)
{
    [Function("RouteLeads")]
    public Task RouteAsync(
        [QueueTrigger(Queues.ChunksToRoute, Connection = "LeadStorage")] string message,
        CancellationToken ct
    ) => first.HandleAsync(QueueMessageText.Read<ChunkId>(message), ct);

    [Function("RouteLeadsAgain")]
    public Task RouteAgainAsync(
        [QueueTrigger(Queues.LeadsToRouteAgain, Connection = "LeadStorage")] string message,
        CancellationToken ct
    ) => again.HandleAsync(QueueMessageText.Read<LeadsToRouteAgain>(message), ct);
}
