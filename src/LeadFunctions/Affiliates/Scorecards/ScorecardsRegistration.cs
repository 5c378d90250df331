using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Affiliates.Scorecards;

internal static class ScorecardsRegistration
{
    public static IServiceCollection AddScorecards(this IServiceCollection services) =>
        services
            .AddSingleton<ScoreFacts>()
            .AddSingleton<MakeScorecard>()
            .AddSingleton<ShowScorecard>()
            .AddSingleton<TellScorecards>();
}
