using LeadFunctions.Foundation.Mailing;

namespace LeadFunctions.Targeting.ReportingGrades;

internal static class GradesMail
{
    public static Mail Compose(GradeReportView report, string month, DateTimeOffset at) =>
        new(
            Cause: $"grades|{month}",
            At: at,
            To: Recipient.Ops,
            Subject: $"[Admin] Grades, {month}",
            Body: new MailBody(
                GradeReportFile.Summary(report),
                [GradeReportFile.Table(report)],
                "Look which parts the better leads of the lower grade have, and weigh those more in config/scoring.json.",
                "grades-disagree"
            )
            {
                Links = [PageLink.Reports],
            }
        );
}
