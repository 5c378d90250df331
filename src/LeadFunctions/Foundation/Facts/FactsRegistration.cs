using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Foundation.Facts;

internal static class FactsRegistration
{
    public static IServiceCollection AddFacts(this IServiceCollection services) =>
        services
            .AddSingleton<FactFiles>()
            .AddSingleton<FactMarkStore>()
            .AddSingleton<OrganicFiles>()
            .AddSingleton<ScoringFiles>();
}
