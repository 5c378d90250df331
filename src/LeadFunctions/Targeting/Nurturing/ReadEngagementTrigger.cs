using Azure.Storage.Blobs;
using LeadFunctions.Foundation.Finding;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Targeting.Nurturing;

internal sealed class ReadEngagementTrigger(ReadFiles handler)
{
    [Function("ReadEngagement")]
    public Task RunAsync(
        [BlobTrigger("engagement/{name}", Source = BlobTriggerSource.EventGrid, Connection = "LeadStorage")]
            BlobClient blob,
        CancellationToken ct
    ) => handler.ReadOrQueueAsync(blob.BlobContainerName, blob.Name, ct);
}
