using Azure.Storage.Blobs;
using LeadFunctions.Foundation.Finding;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Targeting.CollectingFeedback;

internal sealed class ReadFeedbackTrigger(ReadFiles handler)
{
    [Function("ReadFeedback")]
    public Task RunAsync(
        [BlobTrigger("feedback/{name}", Source = BlobTriggerSource.EventGrid, Connection = "LeadStorage")]
            BlobClient blob,
        CancellationToken ct
    ) => handler.ReadOrQueueAsync(blob.BlobContainerName, blob.Name, ct);
}
