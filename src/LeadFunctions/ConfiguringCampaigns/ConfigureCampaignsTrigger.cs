using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.ConfiguringCampaigns;

internal sealed class ConfigureCampaignsTrigger(ConfigureCampaigns handler)
{
    [Function("ConfigureCampaigns")]
    public Task RunAsync(
        [BlobTrigger("config/{name}", Source = BlobTriggerSource.EventGrid, Connection = "LeadStorage")] BlobClient blob,
        CancellationToken ct) => handler.HandleAsync(blob.Name, ct);
}
