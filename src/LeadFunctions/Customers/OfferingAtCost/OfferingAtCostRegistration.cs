using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Customers.OfferingAtCost;

internal static class OfferingAtCostRegistration
{
    public static IServiceCollection AddOfferingAtCost(this IServiceCollection services) =>
        services
            .AddSingleton<DecideOffers>()
            .AddSingleton<FollowOffers>()
            .AddSingleton<WriteOffers>()
            .AddSingleton<KeepOffers>();
}
