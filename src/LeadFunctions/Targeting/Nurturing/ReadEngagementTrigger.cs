using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Targeting.Nurturing;

internal sealed class ReadEngagementTrigger(ReadEngagement handler, FindEngagement finder)
{
    /// <summary>Every five minutes: events get lost.</summary>
    [Function("FindEngagement")]
    public Task FindAsync([TimerTrigger("15 */5 * * * *")] TimerInfo timer, CancellationToken ct) =>
        finder.HandleAsync(ct);

    [Function("ReadEngagement")]
    public Task RunAsync(
        [BlobTrigger("engagement/{name}", Source = BlobTriggerSource.EventGrid, Connection = "LeadStorage")]
            BlobClient blob,
        CancellationToken ct
    ) => handler.HandleAsync(blob.Name, ct);
}
