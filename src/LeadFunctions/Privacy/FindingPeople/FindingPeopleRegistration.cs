using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Privacy.FindingPeople;

internal static class FindingPeopleRegistration
{
    public static IServiceCollection AddFindingPeople(this IServiceCollection services) =>
        services
            .AddSingleton<PersonTraces>()
            .AddSingleton<PersonFiles>()
            .AddSingleton<NamedAddresses>()
            .AddSingleton<UnreadUploads>()
            .AddSingleton<ErasureStore>();
}
