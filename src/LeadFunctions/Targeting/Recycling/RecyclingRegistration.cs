using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Targeting.Recycling;

internal static class RecyclingRegistration
{
    public static IServiceCollection AddRecycling(this IServiceCollection services) =>
        services.AddSingleton<ShowRecycling>();
}
