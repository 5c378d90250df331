using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Ops.WatchingBatches;

/// <summary>The report of a week as a mail and as a page: the same words and tables.</summary>
internal static class UnsentLeadsMail
{
    public static Mail Compose(ReportedWeek week, IReadOnlyList<UnsentRow> rows) => new(
        Cause: $"unsent-leads|{PeriodNames.Week(week.Start)}",
        At: new DateTimeOffset(week.Start, TimeSpan.Zero),
        To: Recipient.Ops,
        Subject: $"[Admin] Leads not sent, week {week.Number}",
        Body: new MailBody(
            $"From {week.Monday:yyyy-MM-dd} to {week.Sunday:yyyy-MM-dd} {rows.Sum(r => r.Rows):N0} rows came in for campaigns. Not sent: "
            + $"{rows.Sum(r => r.NotSent):N0}. A row without a lead code counts under every campaign that it was tried with, and may have gone to another.",
            [Reasons(rows), Campaigns(rows)],
            $"Open what the orders allow, and tell affiliates what not to send. All of it is in {Containers.Reports}/{PathOf(week)}.csv, "
            + $"and to print in {PathOf(week)}.html.",
            "leads-not-sent"));

    /// <summary>Path of the report in <c>reports</c>, without ending.</summary>
    public static string PathOf(ReportedWeek week) => $"leads-not-sent/{PeriodNames.Week(week.Start)}";

    private static MailTable Reasons(IReadOnlyList<UnsentRow> rows) => new(
        "By reason", ["reason", "rows"],
        [.. UnsentWeek.Reasons(rows).OrderByDescending(r => r.Value).Select(r => (IReadOnlyList<string>)[$"{r.Key}", $"{r.Value:N0}"])]);

    private static MailTable Campaigns(IReadOnlyList<UnsentRow> rows) => new(
        "By campaign and affiliate", ["lead code", "affiliate", "rows", "sent", "scheduled", "not sent", "reasons"],
        [.. rows.Select(r => (IReadOnlyList<string>)
        [
            $"{r.LeadCode}", $"{r.Affiliate}", $"{r.Rows:N0}", $"{r.Of(LeadStatus.Sent):N0}", $"{r.Of(LeadStatus.Scheduled):N0}", $"{r.NotSent:N0}",
            string.Join(", ", r.Reasons.OrderByDescending(x => x.Value).Select(x => $"{x.Key} {x.Value:N0}")),
        ])]);
}
