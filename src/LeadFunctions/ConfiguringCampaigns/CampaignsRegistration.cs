using LeadFunctions.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.ConfiguringCampaigns;

internal static class CampaignsRegistration
{
    public static IServiceCollection AddCampaigns(this IServiceCollection services) =>
        services.AddSingleton<ConfigurationStore>().AddSingleton<ErasedPeopleStore>().AddSingleton<CurrentConfiguration>();
}
