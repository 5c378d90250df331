using Azure.Storage.Blobs;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Pipeline.ReceivingUploads;

internal sealed class ReceiveUploadTrigger(ReceiveUpload handler, FindUploads finder)
{
    [Function("ReceiveUpload")]
    public Task RunAsync(
        [BlobTrigger("uploads/{name}", Source = BlobTriggerSource.EventGrid, Connection = "LeadStorage")]
            BlobClient blob,
        CancellationToken ct
    ) => handler.HandleAsync(blob.Name, ct);

    [Function("ReceiveFoundUpload")]
    public Task RunFoundAsync(
        [QueueTrigger(Queues.UploadsToReceive, Connection = "LeadStorage")] string message,
        CancellationToken ct
    ) => handler.HandleAsync(QueueMessageText.Read<FoundUpload>(message).Path, ct);

    /// <summary>Every half minute: events get lost, and leads are to be sent within a minute all the same.</summary>
    [Function("FindUploads")]
    public Task FindFreshAsync([TimerTrigger("*/30 * * * * *")] TimerInfo timer, CancellationToken ct) =>
        finder.FindFreshAsync(ct);

    [Function("FindOldUploads")]
    public Task FindOldAsync([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken ct) =>
        finder.FindOldAsync(ct);
}
