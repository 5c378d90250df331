using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Privacy.ExportingPeople;

internal static class ExportingPeopleRegistration
{
    public static IServiceCollection AddExportingPeople(this IServiceCollection services) =>
        services.AddSingleton<ExportPerson>().AddSingleton<ExportRows>().AddSingleton<ReadTraces>();
}
