using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Values;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Targeting.ReportingSources;

/// <summary>Answers where leads came from in a period. It reads, and changes nothing.</summary>
internal sealed class ReportSources(SourceFacts facts, CurrentConfiguration configuration, TimeProvider clock)
{
    public async Task<IActionResult> AnswerAsync(SourcesAsked asked, CancellationToken ct)
    {
        if (asked.Format is not ("json" or "csv" or "html"))
            return Problem.BadRequest($"format: found '{asked.Format}', expected json, csv or html.").ToAnswer();
        var period = SourcePeriod.Of(asked.From, asked.To, clock.GetUtcNow().UtcDay);
        return period.From > period.To
            ? Problem
                .BadRequest(
                    $"from: found {period.From:yyyy-MM-dd}, expected a day up to {period.To:yyyy-MM-dd}, which is the last."
                )
                .ToAnswer()
            : await InFormAsync(asked.Format, await ReportAsync(period, asked.Model, ct));
    }

    public async Task<SourceReportView> ReportAsync(SourcePeriod period, CreditModel model, CancellationToken ct)
    {
        var settings = await configuration.GetAsync(ct);
        var (tally, touches) = await facts.ReadAsync(period, ct);
        return SourceReportMaking.Of(period, model, settings.Sources.Version, tally, touches);
    }

    private static Task<IActionResult> InFormAsync(string format, SourceReportView report) =>
        Answer.InFormAsync(
            format,
            report,
            $"sources {report.From:yyyy-MM-dd} to {report.To:yyyy-MM-dd}",
            SourceReportFile.CsvAsync,
            SourceReportFile.Page
        );
}
