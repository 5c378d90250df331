using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LeadFunctions.Ops.Auditing;

internal static class AuditingRegistration
{
    public static IServiceCollection AddAuditing(this IServiceCollection services)
    {
        services.TryAddSingleton(new AuditOptions());
        return services
            .AddSingleton<Audit>()
            .AddSingleton<AuditStore>()
            .AddSingleton<ReadBooks>()
            .AddSingleton<SendsUnderWay>()
            .AddSingleton<CompareRows>()
            .AddSingleton<RepairPlaces>()
            .AddSingleton<CompareWindows>()
            .AddSingleton<CompareSends>()
            .AddSingleton<ComparePeople>()
            .AddSingleton<CompareCounts>()
            .AddSingleton<CompareFiles>()
            .AddSingleton<CompareFacts>()
            .AddSingleton<AuditReport>();
    }
}
