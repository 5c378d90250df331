using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Ops.ConfiguringCampaigns;

internal sealed class CheckConfigurationTrigger(ConfigureCampaigns handler, TellSetUp setUp)
{
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
