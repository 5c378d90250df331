using LeadFunctions.Foundation.Mailing;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Foundation.Finding;

internal static class FindingRegistration
{
    public static IServiceCollection AddFinding(this IServiceCollection services) =>
        services
            .AddSingleton<FindWork>()
            .AddSingleton<ReadFiles>()
            .AddSingleton<TakeFiles>()
            .AddSingleton<FirstOfContent>()
            .AddSingleton<PoisonStore>()
            .AddSingleton<ProcessingFailed>()
            .AddFinder<WatchQueues>(FindEvery.FiveMinutes, (finder, ct) => finder.HandleAsync(ct))
            .AddFinder<FindFiles>(FindEvery.FiveMinutes, (finder, ct) => finder.HandleAsync(ct))
            .AddFinder<FindMails>(FindEvery.FiveMinutes, (finder, ct) => finder.HandleAsync(ct))
            .AddFinder<FindPoison>(FindEvery.FiveMinutes, (finder, ct) => finder.HandleAsync(ct));
}
