using Azure.Storage.Blobs;
using LeadFunctions.Foundation.Finding;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Pipeline.ReceivingUploads;

internal sealed class ReceiveUploadTrigger(ReadFiles handler)
{
    [Function("ReceiveUpload")]
    public Task RunAsync(
        [BlobTrigger("uploads/{name}", Source = BlobTriggerSource.EventGrid, Connection = "LeadStorage")]
            BlobClient blob,
        CancellationToken ct
    ) => handler.ReadOrQueueAsync(blob.BlobContainerName, blob.Name, ct);
}
