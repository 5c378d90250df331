using LeadFunctions.Leads;
using LeadFunctions.Storage;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.ValidatingLeads;

internal sealed class ValidateLeadsTrigger(ValidateLeads handler)
{
    [Function("ValidateLeads")]
    public Task RunAsync(
        [QueueTrigger(Queues.LeadsToValidate, Connection = "LeadStorage")] string message, CancellationToken ct) =>
        handler.HandleAsync(Json.Read<ChunkId>(message), ct);
}
