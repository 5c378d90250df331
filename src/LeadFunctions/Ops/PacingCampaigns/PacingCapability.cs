using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Ops.PacingCampaigns;

internal static class PacingCapability
{
    public static IServiceCollection AddPacingCampaigns(this IServiceCollection services) => services.AddSingleton<WatchPacing>();
}
