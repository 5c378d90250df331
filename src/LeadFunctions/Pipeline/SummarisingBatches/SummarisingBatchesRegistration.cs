using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Pipeline.SummarisingBatches;

internal static class SummarisingBatchesRegistration
{
    public static IServiceCollection AddSummarisingBatches(this IServiceCollection services) =>
        services
            .AddSingleton<NamedRows>()
            .AddSingleton<ReceiptFiles>()
            .AddSingleton<TellOfArchive>()
            .AddSingleton<SummariseBatch>()
            .AddSingleton<WriteFacts>();
}
