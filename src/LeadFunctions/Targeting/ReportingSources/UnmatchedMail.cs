using System.Globalization;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Targeting.ReportingSources;

internal static class UnmatchedMail
{
    public static Mail Compose(SourceReportView report)
    {
        var monday = report.From.ToDateTime(default);
        return new(
            Cause: $"unmatched-sources|{PeriodNames.Week(monday)}",
            At: new DateTimeOffset(monday, TimeSpan.Zero),
            To: Recipient.Ops,
            Subject: $"[Admin] Sources unmatched, week {ISOWeek.GetWeekOfYear(monday)}",
            Body: new MailBody(
                $"From {report.From:yyyy-MM-dd} to {report.To:yyyy-MM-dd} {report.Rows:N0} rows came in. Of {report.UnmatchedRows:N0} no rule says where they come from: their source is unknown in reports and in facts.",
                [SourceReportFile.Unmatched(report)],
                "Add a rule for each value that comes often to config/sources.json. Rows that came before stay as they are.",
                "sources-unmatched"
            )
            {
                Links = [PageLink.Sources(report.From, report.To)],
            }
        );
    }
}
