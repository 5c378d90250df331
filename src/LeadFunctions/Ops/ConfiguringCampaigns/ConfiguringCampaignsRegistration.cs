using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Finding;
using LeadFunctions.Foundation.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LeadFunctions.Ops.ConfiguringCampaigns;

internal static class ConfiguringCampaignsRegistration
{
    public static IServiceCollection AddConfiguringCampaigns(this IServiceCollection services)
    {
        services.TryAddSingleton(new ConfiguringOptions());
        return services
            .AddFileReader<ConfigureCampaigns>(
                Containers.Config,
                job: null,
                (reader, path, ct) => reader.HandleAsync(path, since: null, ct)
            )
            .AddSingleton<TellSetUp>()
            .AddFinder<FindConfiguration>(FindEvery.FiveMinutes, (finder, ct) => finder.HandleAsync(ct))
            .AddSingleton<ConfigurationHistory>()
            .AddSingleton<ReadConfiguration>()
            .AddSingleton<ApplyConfiguration>()
            .AddSingleton<KeepAnswers>()
            .AddSingleton<ConfirmTitles>();
    }
}
