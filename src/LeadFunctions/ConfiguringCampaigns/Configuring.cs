using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.ConfiguringCampaigns;

internal static class Configuring
{
    public static IServiceCollection AddConfiguringCampaigns(this IServiceCollection services) => services
        .AddSingleton<ConfigureCampaigns>().AddSingleton<CurrentConfiguration>();
}
