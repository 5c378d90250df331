using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.ReceivingUploads;

internal static class SummarisingBatchesRegistration
{
    public static IServiceCollection AddSummarisingBatches(this IServiceCollection services) =>
        services.AddSingleton<ReceiptFiles>().AddSingleton<SummariseBatch>();
}
