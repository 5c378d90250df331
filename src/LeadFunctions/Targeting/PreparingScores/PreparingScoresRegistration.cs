using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Targeting.PreparingScores;

internal static class PreparingScoresRegistration
{
    public static IServiceCollection AddPreparingScores(this IServiceCollection services) =>
        services.AddSingleton<PrepareScores>();
}
