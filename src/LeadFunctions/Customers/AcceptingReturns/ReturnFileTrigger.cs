using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Customers.AcceptingReturns;

internal sealed class ReturnFileTrigger(ReturnFile handler, FindReturns finder)
{
    /// <summary>Every five minutes: events get lost.</summary>
    [Function("FindReturns")]
    public Task FindAsync([TimerTrigger("20 */5 * * * *")] TimerInfo timer, CancellationToken ct) =>
        finder.HandleAsync(ct);

    [Function("ReceiveReturns")]
    public Task RunAsync(
        [BlobTrigger("returns/{name}", Source = BlobTriggerSource.EventGrid, Connection = "LeadStorage")]
            BlobClient blob,
        CancellationToken ct
    ) => handler.HandleAsync(blob.Name, ct);
}
