using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Targeting.CollectingFeedback;

internal static class CollectingFeedbackRegistration
{
    public static IServiceCollection AddCollectingFeedback(this IServiceCollection services) =>
        services
            .AddSingleton<WhyNoDelivery>()
            .AddSingleton<TakeFeedback>()
            .AddSingleton<ReadFeedback>()
            .AddSingleton<FindFeedback>()
            .AddSingleton<GiveFeedback>();
}
