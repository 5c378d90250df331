using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Affiliates.Standards;

internal static class StandardsRegistration
{
    public static IServiceCollection AddStandards(this IServiceCollection services) =>
        services
            .AddSingleton<StandardFacts>()
            .AddSingleton<HoldToStandards>()
            .AddSingleton<TellStanding>()
            .AddSingleton<OverrideStanding>()
            .AddSingleton<ShowStandards>()
            .AddSingleton<TryStandard>();
}
