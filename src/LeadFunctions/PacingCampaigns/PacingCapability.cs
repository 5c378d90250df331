using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.PacingCampaigns;

internal static class PacingCapability
{
    public static IServiceCollection AddPacingCampaigns(this IServiceCollection services) => services.AddSingleton<WatchPacing>();
}
