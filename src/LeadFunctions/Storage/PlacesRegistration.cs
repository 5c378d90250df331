using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Storage;

internal static class PlacesRegistration
{
    public static IServiceCollection AddPlaces(this IServiceCollection services) => services
        .AddSingleton<DeliveryStore>().AddSingleton<DomainCounts>().AddSingleton<SentDeliveries>().AddSingleton<WaitingStore>()
        .AddSingleton<ReturnStore>().AddSingleton<ReturnWindowStore>();
}
