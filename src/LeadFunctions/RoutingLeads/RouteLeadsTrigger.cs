using LeadFunctions.Leads;
using LeadFunctions.Storage;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.RoutingLeads;

internal sealed class RouteLeadsTrigger(RouteLeads handler)
{
    [Function("RouteLeads")]
    public Task RunAsync(
        [QueueTrigger(Queues.LeadsToRoute, Connection = "LeadStorage")] string message, CancellationToken ct) =>
        handler.HandleAsync(Json.Read<ChunkId>(message), ct);
}
