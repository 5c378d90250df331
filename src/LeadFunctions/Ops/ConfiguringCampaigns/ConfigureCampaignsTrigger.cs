using Azure.Storage.Blobs;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Ops.ConfiguringCampaigns;

internal sealed class ConfigureCampaignsTrigger(ConfigureCampaigns handler, TellSetUp setUp)
{
    [Function("ConfigureCampaigns")]
    public Task RunAsync(
        [BlobTrigger("config/{name}", Source = BlobTriggerSource.EventGrid, Connection = "LeadStorage")]
            BlobClient blob,
        CancellationToken ct
    ) => handler.HandleAsync(blob.Name, since: null, ct);

    [Function("CheckConfiguration")]
    public Task CheckAsync(
        [QueueTrigger(Queues.ConfigurationToCheck, Connection = "LeadStorage")] string message,
        CancellationToken ct
    )
    {
        var (path, since, version) = QueueMessageText.Read<ConfigurationToCheck>(message);
        return version is null ? handler.HandleAsync(path, since, ct) : setUp.HandleAsync(version, ct);
    }
}
