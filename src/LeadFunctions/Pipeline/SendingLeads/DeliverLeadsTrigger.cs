using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Pipeline.SendingLeads;

internal sealed class DeliverLeadsTrigger(DeliverLeads handler)
{
    [Function("DeliverLeads")]
    public Task RunAsync(
        [QueueTrigger(Queues.LeadsToDeliver, Connection = "LeadStorage")] string message,
        CancellationToken ct
    ) => handler.HandleAsync(QueueMessageText.Read<LeadsToDeliver>(message), ct);
}
