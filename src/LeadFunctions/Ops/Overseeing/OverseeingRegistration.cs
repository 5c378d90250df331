using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Ops.Overseeing;

internal static class OverseeingRegistration
{
    public static IServiceCollection AddOverseeing(this IServiceCollection services) =>
        services
            .AddSingleton<ListCampaigns>()
            .AddSingleton<ListAffiliates>()
            .AddSingleton<CountLeads>()
            .AddSingleton<ShowToday>();
}
