using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Targeting.ReportingFeedback;

internal static class ReportingFeedbackRegistration
{
    public static IServiceCollection AddReportingFeedback(this IServiceCollection services) =>
        services.AddSingleton<RatedFacts>().AddSingleton<ReportFeedback>().AddSingleton<WriteFeedbackReports>();
}
