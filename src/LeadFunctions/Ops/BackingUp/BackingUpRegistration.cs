using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LeadFunctions.Ops.BackingUp;

internal static class BackingUpRegistration
{
    public static IServiceCollection AddBackingUp(this IServiceCollection services)
    {
        services.TryAddSingleton(new BackupOptions());
        return services
            .AddSingleton<BackupStore>()
            .AddSingleton<WriteOutRows>()
            .AddSingleton<BackUpTables>()
            .AddSingleton<RestoreStore>()
            .AddSingleton<RestoreBackup>();
    }
}
