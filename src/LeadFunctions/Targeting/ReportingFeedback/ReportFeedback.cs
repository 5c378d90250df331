using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Targeting.ReportingFeedback;

/// <summary>Answers what a customer says of the leads of a campaign. It reads, and changes nothing.</summary>
internal sealed class ReportFeedback(RatedFacts facts, CurrentConfiguration configuration, TimeProvider clock)
{
    public Task<IActionResult> AnswerAsync(LeadCode leadCode, FeedbackQuestion asked, CancellationToken ct) =>
        asked
            .Days(clock.GetUtcNow())
            .AnswerAsync(async days =>
            {
                var settings = await configuration.GetAsync(ct);
                return settings.Campaigns.GetValueOrDefault(leadCode) is { } campaign
                    ? await InFormAsync(asked.Format, await ReportAsync(campaign, settings, days, ct))
                    : Problem.NoCampaign(leadCode).ToAnswer();
            });

    /// <summary>The report of what a campaign was sent in some days.</summary>
    public async Task<FeedbackView> ReportAsync(
        Campaign campaign,
        Configuration settings,
        SendDays days,
        CancellationToken ct
    )
    {
        var (leads, sent) = await facts.ReadAsync(campaign.LeadCode, days, ct);
        return FeedbackMaking.Of(campaign, settings, days, leads, sent);
    }

    private static Task<IActionResult> InFormAsync(string format, FeedbackView report) =>
        Answer.InFormAsync(
            format,
            report,
            $"feedback of {report.LeadCode} {report.From:yyyy-MM}",
            FeedbackPages.CsvAsync,
            FeedbackPages.Page
        );
}
