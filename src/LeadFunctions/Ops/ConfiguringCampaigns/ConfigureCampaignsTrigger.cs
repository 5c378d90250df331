using Azure.Storage.Blobs;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Ops.ConfiguringCampaigns;

internal sealed class ConfigureCampaignsTrigger(ConfigureCampaigns handler, FindConfiguration finder, TellSetUp setUp)
{
    /// <summary>Every ten minutes: events get lost, and a version that nobody applied is not told to anybody.</summary>
    [Function("FindConfiguration")]
    public Task FindAsync([TimerTrigger("40 */10 * * * *")] TimerInfo timer, CancellationToken ct) => finder.HandleAsync(ct);

    [Function("ConfigureCampaigns")]
    public Task RunAsync(
        [BlobTrigger("config/{name}", Source = BlobTriggerSource.EventGrid, Connection = "LeadStorage")] BlobClient blob,
        CancellationToken ct) => handler.HandleAsync(blob.Name, since: null, ct);

    [Function("CheckConfiguration")]
    public Task CheckAsync(
        [QueueTrigger(Queues.ConfigurationToCheck, Connection = "LeadStorage")] string message, CancellationToken ct)
    {
        var (path, since, version) = Json.Read<ConfigurationToCheck>(message);
        return version is null ? handler.HandleAsync(path, since, ct) : setUp.HandleAsync(version, ct);
    }
}
