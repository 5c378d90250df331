using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.WatchingBatches;

internal static class Watching
{
    public static IServiceCollection AddWatchingBatches(this IServiceCollection services) => services
        .AddSingleton<StuckBatchSweep>().AddSingleton<RepairBatch>().AddSingleton<TellUnsent>();
}
