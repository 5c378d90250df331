using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Foundation.Places;

internal static class PlacesRegistration
{
    public static IServiceCollection AddPlaces(this IServiceCollection services) =>
        services
            .AddSingleton<DeliveryStore>()
            .AddSingleton<DomainCounts>()
            .AddSingleton<StandingStore>()
            .AddSingleton<CurrentStandings>()
            .AddSingleton<FlagStore>()
            .AddSingleton<NurtureStore>()
            .AddSingleton<SentDeliveries>()
            .AddSingleton<WaitingStore>()
            .AddSingleton<RecyclingStore>()
            .AddSingleton<ReturnStore>()
            .AddSingleton<OfferStore>()
            .AddSingleton<ReturnWindowStore>();
}
