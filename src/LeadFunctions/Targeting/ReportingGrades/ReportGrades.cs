using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Targeting.ReportingGrades;

/// <summary>Answers how well grades told what leads turned out to be. It reads, and changes nothing.</summary>
internal sealed class ReportGrades(GradeFacts facts, CurrentConfiguration configuration, TimeProvider clock)
{
    /// <summary>Windows are open for 30 days: of fewer days little would be known.</summary>
    public const int UsualDays = 180;

    public async Task<IActionResult> AnswerAsync(GradesAsked asked, CancellationToken ct)
    {
        var to = asked.To ?? clock.GetUtcNow().UtcDay;
        var from = asked.From ?? (to.DayNumber > UsualDays ? to.AddDays(-UsualDays) : DateOnly.MinValue);
        if (asked.Format is not ("json" or "csv" or "html"))
            return Problem
                .BadRequest($"format: found '{asked.Format.Short(40)}', expected json, csv or html.")
                .ToAnswer();
        if (from > to)
            return Problem
                .BadRequest($"from: found {from:yyyy-MM-dd}, expected a day up to {to:yyyy-MM-dd}, which is the last.")
                .ToAnswer();
        if (asked.LeadCode is { } code && !(await configuration.GetAsync(ct)).Campaigns.ContainsKey(code))
            return Problem.NoCampaign(code).ToAnswer();
        return await Answer.InFormAsync(
            asked.Format,
            await ReportAsync(from, to, asked.LeadCode, ct),
            $"grades {from:yyyy-MM-dd} to {to:yyyy-MM-dd}",
            GradeReportFile.CsvAsync,
            GradeReportFile.Page
        );
    }

    public async Task<GradeReportView> ReportAsync(
        DateOnly from,
        DateOnly to,
        LeadCode? leadCode,
        CancellationToken ct
    ) => GradeReportMaking.Of(from, to, leadCode, await facts.ReadAsync(from, to, leadCode, ct));
}
