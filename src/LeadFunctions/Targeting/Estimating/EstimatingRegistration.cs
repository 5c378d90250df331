using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Targeting.Estimating;

internal static class EstimatingRegistration
{
    public static IServiceCollection AddEstimating(this IServiceCollection services) =>
        services.AddSingleton<ReplayFacts>().AddSingleton<EstimateCampaign>();
}
