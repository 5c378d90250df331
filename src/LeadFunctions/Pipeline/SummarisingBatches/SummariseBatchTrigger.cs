using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Pipeline.SummarisingBatches;

internal sealed class SummariseBatchTrigger(SummariseBatch handler)
{
    [Function("SummariseBatch")]
    public Task RunAsync(
        [QueueTrigger(Queues.BatchesToSummarise, Connection = "LeadStorage")] string message,
        CancellationToken ct
    ) => handler.HandleAsync(QueueMessageText.Read<BatchToSummarise>(message), ct);
}
