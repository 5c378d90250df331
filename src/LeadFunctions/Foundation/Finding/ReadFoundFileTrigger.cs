using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Foundation.Finding;

internal sealed class ReadFoundFileTrigger(ReadFiles handler)
{
    [Function("ReadFoundFile")]
    public Task RunAsync(
        [QueueTrigger(Queues.FilesToRead, Connection = "LeadStorage")] string message,
        CancellationToken ct
    ) => handler.HandleAsync(QueueMessageText.Read<FoundFile>(message), ct);
}
