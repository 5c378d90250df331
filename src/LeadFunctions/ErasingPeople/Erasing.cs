using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.ErasingPeople;

internal static class Erasing
{
    public static IServiceCollection AddErasingPeople(this IServiceCollection services) => services
        .AddSingleton<ErasePerson>().AddSingleton<EraseOpen>().AddSingleton<EraseFiles>().AddSingleton<StopPerson>();
}
