using LeadFunctions.Foundation.Finding;
using LeadFunctions.Foundation.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Targeting.CollectingFeedback;

internal static class CollectingFeedbackRegistration
{
    public static IServiceCollection AddCollectingFeedback(this IServiceCollection services) =>
        services
            .AddSingleton<WhyNoDelivery>()
            .AddSingleton<TakeFeedback>()
            .AddFileReader<ReadFeedback>(
                Containers.Feedback,
                Jobs.FeedbackFiles,
                (reader, path, ct) => reader.HandleAsync(path, ct)
            )
            .AddSingleton<GiveFeedback>();
}
