using System.Globalization;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Targeting.ReportingFeedback;

/// <summary>The report for people: all of it as CSV for ops, and as a page for the customer. The page names no
/// affiliate and no sub-source: who supplies a campaign is nobody's business but ours.</summary>
internal static class FeedbackPages
{
    private static readonly string[] Columns =
    [
        "part",
        "value",
        "name",
        "sent",
        "rated",
        "not rated",
        "on target",
        "share on target",
        "from",
        "to",
        "lift",
        "few rated",
        "suggestion",
    ];

    private static readonly string[] LineColumns =
    [
        "name",
        "sent",
        "rated",
        "not rated",
        "on target",
        "share on target",
        "from",
        "to",
        "lift",
        "suggestion",
    ];

    /// <summary>Everything in one table; the first column says what a line belongs to.</summary>
    public static async Task<byte[]> CsvAsync(FeedbackView report)
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

    public static string Page(FeedbackView report) =>
        MailLayout.Report(
            new Mail(
                Cause: "",
                At: default,
                To: Recipient.Ops,
                Subject: $"Feedback of {report.Customer}, {report.LeadCode}",
                Body: new MailBody(Summary(report), [.. Tables(report)], "")
            )
        );

    /// <summary>The report in two sentences, and what it could not see.</summary>
    public static string Summary(FeedbackView report) =>
        string.Join(
            ' ',
            [
                $"Of {report.Sent:N0} leads sent from {report.From:yyyy-MM-dd} to {report.To:yyyy-MM-dd}, {report.Rated:N0} are rated and {report.OnTarget:N0} of those are on target; {Percent(report.NotRated)} are not rated.",
                .. report.Notes,
            ]
        );

    /// <summary>What is suggested for the filters, titles first.</summary>
    public static MailTable Suggestions(FeedbackView report) =>
        new(
            "Suggested for the filters",
            ["what", "name", "suggestion", "rated", "share on target", "from", "to"],
            [
                .. Parts(report)
                    .SelectMany(part =>
                        part.Lines.Where(line => line.Suggestion is not null)
                            .OrderBy(line => line.Share)
                            .Select(line =>
                                (IReadOnlyList<string>)
                                    [
                                        part.Name,
                                        line.Name,
                                        Words(line.Suggestion),
                                        $"{line.Rated:N0}",
                                        Percent(line.Share),
                                        Percent(line.From),
                                        Percent(line.To),
                                    ]
                            )
                    ),
            ]
        );

    /// <summary>How far leads came, and what is wrong with them.</summary>
    public static IEnumerable<MailTable> Counts(FeedbackView report) =>
        new[]
        {
            Counts("How far leads came", "stage", report.Stages),
            Counts("Defects", "reason", report.Defects),
            Counts("Disappointments", "reason", report.Disappointments),
        }.Where(table => table.Rows.Count > 0);

    private static IEnumerable<MailTable> Tables(FeedbackView report) =>
        [
            .. new[] { Suggestions(report) }.Where(table => table.Rows.Count > 0),
            .. Parts(report)
                .Select(part => new MailTable(
                    $"By {part.Name}",
                    LineColumns,
                    [.. part.Lines.Select(line => (IReadOnlyList<string>)Cells(line))]
                )),
            .. Counts(report),
        ];

    // In the order in which filters are thought of.
    private static (string Name, IReadOnlyList<FeedbackLine> Lines)[] Parts(FeedbackView report) =>
        [
            ("title", report.ByTitle),
            ("company size", report.BySize),
            ("country", report.ByCountry),
            ("category", report.ByCategory),
        ];

    private static IEnumerable<string[]> Rows(FeedbackView report) =>
        [
            .. report.Notes.Select(note => Row("note", "", note)),
            Row("period", $"{report.From:yyyy-MM-dd}", $"{report.From:yyyy-MM-dd} to {report.To:yyyy-MM-dd}"),
            All(report),
            .. Parts(report)
                .Append((Name: "affiliate", Lines: report.ByAffiliate))
                .Append((Name: "sub-source of affiliate", Lines: report.BySubSource))
                .SelectMany(part => part.Lines.Select(line => Row(part.Name, line))),
            .. report.Stages.Select(c => Row("stage", c.Value, c.Name, $"{c.Leads}")),
            .. report.Defects.Select(c => Row("defect", c.Value, c.Name, $"{c.Leads}")),
            .. report.Disappointments.Select(c => Row("disappointment", c.Value, c.Name, $"{c.Leads}")),
        ];

    private static string[] All(FeedbackView report) =>
        [
            "all",
            "",
            "all",
            $"{report.Sent}",
            $"{report.Rated}",
            Percent(report.NotRated),
            $"{report.OnTarget}",
            Percent(report.Mean),
            .. Enumerable.Repeat("", 5),
        ];

    private static string[] Row(string part, FeedbackLine line) =>
        [part, line.Value ?? "", .. Cells(line)[..9], line.IsFewRated ? "yes" : "", Words(line.Suggestion)];

    private static string[] Row(string part, string value, string name, string leads = "") =>
        [part, value, name, leads, "", "", "", "", "", "", "", "", ""];

    private static MailTable Counts(string title, string column, IReadOnlyList<FeedbackCount> counts) =>
        new(title, [column, "leads"], [.. counts.Select(c => (IReadOnlyList<string>)[c.Name, $"{c.Leads:N0}"])]);

    private static string[] Cells(FeedbackLine line) =>
        [
            line.Name,
            $"{line.Sent}",
            $"{line.Rated}",
            Percent(line.NotRated),
            $"{line.OnTarget}",
            Percent(line.Share),
            Percent(line.From),
            Percent(line.To),
            line.Lift?.ToString("0.00", CultureInfo.InvariantCulture) ?? "",
            line.IsFewRated ? "too few rated" : Words(line.Suggestion),
        ];

    private static string Words(FeedbackSuggestion? suggestion) =>
        suggestion switch
        {
            FeedbackSuggestion.LeaveOut => "leave out",
            FeedbackSuggestion.AskForMore => "ask for more of",
            _ => "",
        };

    private static string Percent(double? share) => share?.ToString("0.0 %", CultureInfo.InvariantCulture) ?? "";
}
