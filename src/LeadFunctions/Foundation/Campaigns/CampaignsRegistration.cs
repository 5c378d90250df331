using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Foundation.Campaigns;

internal static class CampaignsRegistration
{
    public static IServiceCollection AddCampaigns(this IServiceCollection services) =>
        services
            .AddSingleton<ConfigurationStore>()
            .AddSingleton<ErasedPeopleStore>()
            .AddSingleton<CurrentConfiguration>();
}
