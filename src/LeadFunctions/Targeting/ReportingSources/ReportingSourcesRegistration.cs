using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Targeting.ReportingSources;

internal static class ReportingSourcesRegistration
{
    public static IServiceCollection AddReportingSources(this IServiceCollection services) =>
        services.AddSingleton<SourceFacts>().AddSingleton<ReportSources>().AddSingleton<TellUnmatched>();
}
