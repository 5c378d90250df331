using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.TryingChanges;

internal static class Trying
{
    public static IServiceCollection AddTryingChanges(this IServiceCollection services) => services.AddSingleton<TryChange>();
}
