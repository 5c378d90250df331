using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Pipeline.RoutingLeads;

internal static class RoutingLeadsRegistration
{
    public static IServiceCollection AddRoutingLeads(this IServiceCollection services) =>
        services
            .AddSingleton<RouteLeads>()
            .AddSingleton<RouteLeadsAgain>()
            .AddSingleton<RouteWaiting>()
            .AddSingleton<RouteAsTimeGoes>()
            .AddSingleton<RoutingPass>()
            .AddSingleton<FullCampaigns>()
            .AddSingleton<RecyclingTurnStore>()
            .AddSingleton<RecycledLeads>()
            .AddSingleton<ClaimPlaces>()
            .AddSingleton<RowsAndPlaces>()
            .AddSingleton<RoutingDecisions>();
}
