using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Affiliates.FraudSignals;

internal static class FraudSignalsRegistration
{
    public static IServiceCollection AddFraudSignals(this IServiceCollection services) =>
        services.AddSingleton<FlagBatches>().AddSingleton<ListFlags>().AddSingleton<MarkFlag>();
}
