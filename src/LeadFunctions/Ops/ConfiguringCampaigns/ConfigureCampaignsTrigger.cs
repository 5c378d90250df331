using Azure.Storage.Blobs;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Ops.ConfiguringCampaigns;

internal sealed class ConfigureCampaignsTrigger(ConfigureCampaigns handler)
{
    [Function("ConfigureCampaigns")]
    public Task RunAsync(
        [BlobTrigger("config/{name}", Source = BlobTriggerSource.EventGrid, Connection = "LeadStorage")] BlobClient blob,
        CancellationToken ct) => handler.HandleAsync(blob.Name, since: null, ct);

    [Function("CheckConfiguration")]
    public Task CheckAsync(
        [QueueTrigger(Queues.ConfigurationToCheck, Connection = "LeadStorage")] string message, CancellationToken ct)
    {
        var (path, since) = Json.Read<ConfigurationToCheck>(message);
        return handler.HandleAsync(path, since, ct);
    }
}
