using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Ops.WatchingBatches;

/// <summary>The report of a week as a mail and as a page: the same words and tables.</summary>
internal static class UnsentLeadsMail
{
    public static Mail Compose(ReportedWeek week, IReadOnlyList<UnsentRow> rows) =>
        new(
            Cause: $"unsent-leads|{PeriodNames.Week(week.Start)}",
            At: new DateTimeOffset(week.Start, TimeSpan.Zero),
            To: Recipient.Ops,
            Subject: $"[Admin] Leads not sent, week {week.Number}",
            Body: new MailBody(
                $"From {week.Monday:yyyy-MM-dd} to {week.Sunday:yyyy-MM-dd} {rows.Sum(r => r.Rows):N0} rows came in. Not sent: "
                    + $"{rows.Sum(r => r.NotSent):N0}, of which {rows.Where(r => r.LeadCode is null).Sum(r => r.NotSent):N0} reach no campaign at all. "
                    + $"Besides, {rows.Sum(r => r.NotWanted):N0} are not wanted again, such as repeats. "
                    + "A row without a lead code counts under every campaign that it was tried with, and may have gone to another.",
                [Reasons(rows), Campaigns(rows)],
                "Open what the orders allow, and tell affiliates what to correct and what not to send. The attached files have the counts and the leads.",
                "leads-not-sent"
            )
            {
                Links = [PageLink.UnsentLeads(week.Monday, week.Sunday)],
            }
        )
        {
            Files =
            [
                new MailFile(Containers.Reports, LeadsOf(week), $"leads not sent in week {week.Number}.csv"),
                new MailFile(Containers.Reports, $"{PathOf(week)}.csv", $"counts of week {week.Number}.csv"),
            ],
        };

    /// <summary>Path of the list of leads in <c>reports</c>.</summary>
    public static string LeadsOf(ReportedWeek week) => $"{PathOf(week)}-leads.csv";

    /// <summary>Path of the report in <c>reports</c>, without ending.</summary>
    public static string PathOf(ReportedWeek week) => $"leads-not-sent/{PeriodNames.Week(week.Start)}";

    private static MailTable Reasons(IReadOnlyList<UnsentRow> rows) =>
        new(
            "By reason",
            ["reason", "rows", "what it means"],
            [
                .. UnsentWeek
                    .Reasons(rows)
                    .OrderByDescending(r => r.Value)
                    .Select(r =>
                        (IReadOnlyList<string>)[ReasonWords.Of(r.Key), $"{r.Value:N0}", ReasonWords.Meaning(r.Key)]
                    ),
            ]
        );

    private static MailTable Campaigns(IReadOnlyList<UnsentRow> rows) =>
        new(
            "By campaign and affiliate",
            [
                "lead code",
                "affiliate",
                "rows",
                "sent",
                "wait for their send",
                "not wanted again",
                "not sent",
                "reasons",
            ],
            [
                .. rows.Select(r =>
                    (IReadOnlyList<string>)
                        [
                            r.LeadCode?.Value ?? "none that is known",
                            $"{r.Affiliate}",
                            $"{r.Rows:N0}",
                            $"{r.Of(LeadStatus.Sent) + r.Of(LeadStatus.Final) + r.Of(LeadStatus.Returned):N0}",
                            $"{r.Of(LeadStatus.Scheduled):N0}",
                            $"{r.NotWanted:N0}",
                            $"{r.NotSent:N0}",
                            ReasonWords.Counted(r.Reasons),
                        ]
                ),
            ]
        );
}
