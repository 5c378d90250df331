using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LeadFunctions.Privacy.ErasingPeople;

internal static class ErasingPeopleRegistration
{
    public static IServiceCollection AddErasingPeople(this IServiceCollection services)
    {
        services.TryAddSingleton(new ErasingOptions());
        return services
            .AddSingleton<ErasePerson>()
            .AddSingleton<EraseOpen>()
            .AddSingleton<LookUpPerson>()
            .AddSingleton<ErasureRecords>()
            .AddSingleton<EraseRows>()
            .AddSingleton<ErasePlaces>()
            .AddSingleton<EraseSuppression>()
            .AddSingleton<StopPerson>()
            .AddSingleton<EraseAgain>()
            .AddSingleton<ErasureLedger>();
    }
}
