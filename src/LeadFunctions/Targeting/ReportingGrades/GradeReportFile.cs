using System.Globalization;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Targeting.ReportingGrades;

/// <summary>The report for people: as CSV, and as a page to print.</summary>
internal static class GradeReportFile
{
    private static readonly string[] Columns =
    [
        "grade",
        "sent",
        "final",
        "returned",
        "final share",
        "final from",
        "final to",
        "rated",
        "on target",
        "on target share",
        "on target from",
        "on target to",
    ];

    public static async Task<byte[]> CsvAsync(GradeReportView report)
    {
        using var stream = new MemoryStream();
        await using (var csv = new Csv(stream))
        {
            await csv.WriteAsync(Columns);
            foreach (var row in Rows(report))
                await csv.WriteAsync(row);
        }
        return stream.ToArray();
    }

    public static string Page(GradeReportView report) =>
        MailLayout.Report(
            new Mail(
                Cause: "",
                At: default,
                To: Recipient.Ops,
                Subject: $"Grades, {report.From:yyyy-MM-dd} to {report.To:yyyy-MM-dd}",
                Body: new MailBody(Summary(report), [Table(report)], string.Join(" ", report.Notes))
            )
        );

    public static string Summary(GradeReportView report) =>
        $"{report.Sent:N0} leads were sent{(report.LeadCode is { } code ? $" to {code}" : "")} from {report.From:yyyy-MM-dd} to {report.To:yyyy-MM-dd}. "
        + (report.Findings.Count > 0 ? string.Join(" ", report.Findings) : "No grade is better than the one above it.");

    public static MailTable Table(GradeReportView report) => new("By grade", Columns, [.. Rows(report)]);

    private static IEnumerable<IReadOnlyList<string>> Rows(GradeReportView report) =>
        report.Grades.Select(l =>
            (IReadOnlyList<string>)
                [
                    l.Grade?.ToString() ?? "none",
                    $"{l.Sent}",
                    $"{l.Final}",
                    $"{l.Returned}",
                    .. Cells(l.FinalShare),
                    $"{l.Rated}",
                    $"{l.OnTarget}",
                    .. Cells(l.OnTargetShare),
                ]
        );

    private static string[] Cells(ShareRange? range) =>
        range is null ? ["", "", ""] : [Text(range.Share), Text(range.From), Text(range.To)];

    private static string Text(double share) => share.ToString("0.000", CultureInfo.InvariantCulture);
}
