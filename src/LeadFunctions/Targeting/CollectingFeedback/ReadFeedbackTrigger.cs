using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Targeting.CollectingFeedback;

internal sealed class ReadFeedbackTrigger(ReadFeedback handler, FindFeedback finder)
{
    /// <summary>Every five minutes: events get lost.</summary>
    [Function("FindFeedback")]
    public Task FindAsync([TimerTrigger("35 */5 * * * *")] TimerInfo timer, CancellationToken ct) =>
        finder.HandleAsync(ct);

    [Function("ReadFeedback")]
    public Task RunAsync(
        [BlobTrigger("feedback/{name}", Source = BlobTriggerSource.EventGrid, Connection = "LeadStorage")]
            BlobClient blob,
        CancellationToken ct
    ) => handler.HandleAsync(blob.Name, ct);
}
