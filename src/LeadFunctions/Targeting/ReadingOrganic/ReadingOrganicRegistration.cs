using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Targeting.ReadingOrganic;

internal static class ReadingOrganicRegistration
{
    public static IServiceCollection AddReadingOrganic(this IServiceCollection services) =>
        services.AddSingleton<ReadOrganic>().AddSingleton<FindOrganic>();
}
