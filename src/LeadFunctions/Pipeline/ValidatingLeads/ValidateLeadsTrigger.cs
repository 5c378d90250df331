using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Pipeline.ValidatingLeads;

internal sealed class ValidateLeadsTrigger(ValidateLeads handler)
{
    [Function("ValidateLeads")]
    public Task RunAsync(
        [QueueTrigger(Queues.LeadsToValidate, Connection = "LeadStorage")] string message,
        CancellationToken ct
    ) => handler.HandleAsync(QueueMessageText.Read<ChunkId>(message), ct);
}
