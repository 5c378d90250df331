using LeadFunctions.Foundation.Campaigns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LeadFunctions.Ops.ConfiguringCampaigns;

internal static class ConfiguringCampaignsRegistration
{
    public static IServiceCollection AddConfiguringCampaigns(this IServiceCollection services)
    {
        services.TryAddSingleton(new ConfiguringOptions());
        return services
            .AddSingleton<ConfigureCampaigns>()
            .AddSingleton<TellSetUp>()
            .AddSingleton<FindConfiguration>()
            .AddSingleton<ConfigurationHistory>()
            .AddSingleton<ReadConfiguration>()
            .AddSingleton<ApplyConfiguration>()
            .AddSingleton<KeepAnswers>()
            .AddSingleton<ConfirmTitles>();
    }
}
