using Azure.Storage.Blobs;
using LeadFunctions.Foundation.Finding;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Ops.ConfiguringCampaigns;

internal sealed class ConfigureCampaignsTrigger(ReadFiles handler)
{
    [Function("ConfigureCampaigns")]
    public Task RunAsync(
        [BlobTrigger("config/{name}", Source = BlobTriggerSource.EventGrid, Connection = "LeadStorage")]
            BlobClient blob,
        CancellationToken ct
    ) => handler.ReadOrQueueAsync(blob.BlobContainerName, blob.Name, ct);
}
