using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Targeting.ReportingGrades;

internal static class ReportingGradesRegistration
{
    public static IServiceCollection AddReportingGrades(this IServiceCollection services) =>
        services.AddSingleton<GradeFacts>().AddSingleton<ReportGrades>().AddSingleton<TellOfGrades>();
}
