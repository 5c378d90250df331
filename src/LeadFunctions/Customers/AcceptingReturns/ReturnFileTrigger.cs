using Azure.Storage.Blobs;
using LeadFunctions.Foundation.Finding;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Customers.AcceptingReturns;

internal sealed class ReturnFileTrigger(ReadFiles handler)
{
    [Function("ReceiveReturns")]
    public Task RunAsync(
        [BlobTrigger("returns/{name}", Source = BlobTriggerSource.EventGrid, Connection = "LeadStorage")]
            BlobClient blob,
        CancellationToken ct
    ) => handler.ReadOrQueueAsync(blob.BlobContainerName, blob.Name, ct);
}
