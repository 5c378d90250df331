using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Ops.TryingChanges;

internal static class TryingChangesRegistration
{
    public static IServiceCollection AddTryingChanges(this IServiceCollection services) =>
        services.AddSingleton<TryChange>();
}
