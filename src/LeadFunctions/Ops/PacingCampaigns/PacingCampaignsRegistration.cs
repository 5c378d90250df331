using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Ops.PacingCampaigns;

internal static class PacingCampaignsRegistration
{
    public static IServiceCollection AddPacingCampaigns(this IServiceCollection services) =>
        services.AddSingleton<WatchPacing>();
}
