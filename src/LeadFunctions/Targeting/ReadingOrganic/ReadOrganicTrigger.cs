using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Targeting.ReadingOrganic;

internal sealed class ReadOrganicTrigger(ReadOrganic handler, FindOrganic finder)
{
    /// <summary>Every five minutes: events get lost.</summary>
    [Function("FindOrganic")]
    public Task FindAsync([TimerTrigger("55 */5 * * * *")] TimerInfo timer, CancellationToken ct) =>
        finder.HandleAsync(ct);

    [Function("ReadOrganic")]
    public Task RunAsync(
        [BlobTrigger("organic/{name}", Source = BlobTriggerSource.EventGrid, Connection = "LeadStorage")]
            BlobClient blob,
        CancellationToken ct
    ) => handler.HandleAsync(blob.Name, ct);
}
