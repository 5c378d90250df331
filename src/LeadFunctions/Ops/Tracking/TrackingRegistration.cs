using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Ops.Tracking;

internal static class TrackingRegistration
{
    public static IServiceCollection AddTracking(this IServiceCollection services) =>
        services
            .AddSingleton<KnownNames>()
            .AddSingleton<BatchWalk>()
            .AddSingleton<SearchLeads>()
            .AddSingleton<ReadLeads>()
            .AddSingleton<ListBatches>()
            .AddSingleton<ListLeads>()
            .AddSingleton<TrackBatch>()
            .AddSingleton<TrackPerson>()
            .AddSingleton<TrackCampaign>()
            .AddSingleton<TrackSpeed>();
}
