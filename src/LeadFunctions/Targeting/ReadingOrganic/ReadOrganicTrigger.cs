using Azure.Storage.Blobs;
using LeadFunctions.Foundation.Finding;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Targeting.ReadingOrganic;

internal sealed class ReadOrganicTrigger(ReadFiles handler)
{
    [Function("ReadOrganic")]
    public Task RunAsync(
        [BlobTrigger("organic/{name}", Source = BlobTriggerSource.EventGrid, Connection = "LeadStorage")]
            BlobClient blob,
        CancellationToken ct
    ) => handler.ReadOrQueueAsync(blob.BlobContainerName, blob.Name, ct);
}
