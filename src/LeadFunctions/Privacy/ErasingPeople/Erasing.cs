using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Privacy.ErasingPeople;

internal static class Erasing
{
    public static IServiceCollection AddErasingPeople(this IServiceCollection services) => services
        .AddSingleton<ErasePerson>().AddSingleton<EraseOpen>().AddSingleton<KnowPerson>().AddSingleton<ErasureRecords>().AddSingleton<EraseRows>().AddSingleton<ErasePlaces>().AddSingleton<EraseSuppression>().AddSingleton<StopPerson>();
}
