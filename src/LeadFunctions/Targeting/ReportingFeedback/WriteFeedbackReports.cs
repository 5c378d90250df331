using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Targeting.ReportingFeedback;

/// <summary>Writes <c>reports/feedback/{leadCode}/{yyyy-MM}.csv</c> and the page beside it once a month for the last
/// month, and anew for the two before, of which customers say more meanwhile; and mails ops once for each campaign
/// whose customer said something. Safe to run twice and to be cut at any point: reports are made of what is
/// stored.</summary>
internal sealed class WriteFeedbackReports(
    ReportFeedback reports,
    RunStore runs,
    OutputFiles files,
    Mailbox mails,
    CurrentConfiguration configuration,
    TimeProvider clock
)
{
    // On the first some facts of the last day are not written yet.
    private const int DayOfMonth = 2;

    private const int Months = 3;

    public async Task HandleAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var last = SendDays.OfMonth(now.UtcDay.AddMonths(-1));
        if (now.UtcDay.Day < DayOfMonth)
            return;
        var run = await runs.StartAsync(Jobs.FeedbackReports, NameOf(last), now, ct);
        if (run.State == RunState.Done)
            return;
        var settings = await configuration.GetAsync(ct);
        foreach (var campaign in settings.Campaigns.Values.OrderBy(c => c.LeadCode.Value, StringComparer.Ordinal))
        {
            for (var months = 1; months < Months; months++)
                await WriteAsync(campaign, settings, SendDays.OfMonth(last.From.AddMonths(-months)), ct);
            var report = await WriteAsync(campaign, settings, last, ct);
            if (SaysSomething(report))
                await mails.AskAsync(MailOf(report, NameOf(last), run.StartedAt), ct);
        }
        await runs.FinishAsync(run, ct);
    }

    /// <summary>Where in <c>reports</c> the report of a month lies.</summary>
    public static string PathOf(LeadCode leadCode, string month, string form) => $"feedback/{leadCode}/{month}.{form}";

    private static bool SaysSomething(FeedbackView report) =>
        report.Rated + report.Stages.Count + report.Defects.Count + report.Disappointments.Count > 0;

    private async Task<FeedbackView> WriteAsync(
        Campaign campaign,
        Configuration settings,
        SendDays days,
        CancellationToken ct
    )
    {
        var report = await reports.ReportAsync(campaign, settings, days, ct);
        if (report.Sent == 0)
            return report;
        await WriteAsync(report, days, "csv", await FeedbackPages.CsvAsync(report), ct);
        await WriteAsync(report, days, "html", System.Text.Encoding.UTF8.GetBytes(FeedbackPages.Page(report)), ct);
        return report;
    }

    private Task<bool> WriteAsync(
        FeedbackView report,
        SendDays days,
        string form,
        byte[] content,
        CancellationToken ct
    ) =>
        files.WriteAsync(
            Containers.Reports,
            PathOf(report.LeadCode, NameOf(days), form),
            stream => stream.WriteAsync(content, ct).AsTask(),
            ct
        );

    private static string NameOf(SendDays month) => PeriodNames.Month(month.Begin);

    private static Mail MailOf(FeedbackView report, string month, DateTimeOffset at) =>
        new(
            Cause: $"feedback-report|{report.LeadCode}|{month}",
            At: at,
            To: Recipient.Ops,
            Subject: $"[Admin] Feedback [{report.LeadCode}]",
            Body: new MailBody(
                $"{report.Customer} in {month}: {FeedbackPages.Summary(report)}",
                [
                    .. new[] { FeedbackPages.Suggestions(report) }.Where(table => table.Rows.Count > 0),
                    .. FeedbackPages.Counts(report),
                ],
                "Talk through what is suggested with the customer; the attached page is for it, the table for you. Return defects while their window is open.",
                "customer-feedback"
            )
            {
                Links = [PageLink.FeedbackOf(report.LeadCode, month)],
            }
        )
        {
            Files =
            [
                new MailFile(
                    Containers.Reports,
                    PathOf(report.LeadCode, month, "html"),
                    $"feedback of {report.LeadCode} {month}.html"
                ),
                new MailFile(
                    Containers.Reports,
                    PathOf(report.LeadCode, month, "csv"),
                    $"feedback of {report.LeadCode} {month}.csv"
                ),
            ],
        };
}
