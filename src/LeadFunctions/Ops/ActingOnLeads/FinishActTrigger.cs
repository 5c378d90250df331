using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Ops.ActingOnLeads;

internal sealed class FinishActTrigger(FinishAct handler)
{
    [Function("FinishAct")]
    public Task RunAsync(
        [QueueTrigger(Queues.ActsToFinish, Connection = "LeadStorage")] string message,
        CancellationToken ct
    ) => handler.HandleAsync(QueueMessageText.Read<ActToFinish>(message), ct);
}
