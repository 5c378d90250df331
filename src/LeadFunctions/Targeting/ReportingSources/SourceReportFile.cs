using System.Globalization;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Targeting.ReportingSources;

/// <summary>The report for people: as CSV, and as a page to print.</summary>
internal static class SourceReportFile
{
    private static readonly string[] Counts = ["rows", "usable", "sent", "final", "returned", "credit"];
    private static readonly string[] Columns =
    [
        "part",
        "affiliate",
        "kind",
        "vehicle",
        "sub source",
        "field",
        "value",
        .. Counts,
    ];

    /// <summary>Everything in one table; the first column says what a line belongs to.</summary>
    public static async Task<byte[]> CsvAsync(SourceReportView report)
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

    public static string Page(SourceReportView report) =>
        MailLayout.Report(
            new Mail(
                Cause: "",
                At: default,
                To: Recipient.Ops,
                Subject: $"Sources of leads, {report.From:yyyy-MM-dd} to {report.To:yyyy-MM-dd}",
                Body: new MailBody(
                    Summary(report),
                    [
                        new MailTable(
                            "By affiliate, kind and vehicle",
                            ["affiliate", "kind", "vehicle", .. Counts],
                            [
                                .. report.Sources.Select(l =>
                                    (IReadOnlyList<string>)
                                        [l.Affiliate.Value, InWords(l.Kind), InWords(l.Vehicle), .. Cells(l)]
                                ),
                            ]
                        ),
                        new MailTable(
                            "By sub-source",
                            ["affiliate", "sub source", "kind", "vehicle", .. Counts],
                            [
                                .. report.SubSources.Select(l =>
                                    (IReadOnlyList<string>)
                                        [
                                            l.Affiliate.Value,
                                            l.SubSource ?? "",
                                            InWords(l.Kind),
                                            InWords(l.Vehicle),
                                            .. Cells(l),
                                        ]
                                ),
                            ]
                        ),
                        Unmatched(report),
                    ],
                    ""
                )
            )
        );

    public static MailTable Unmatched(SourceReportView report) =>
        new(
            "Values that no rule matches",
            ["affiliate", "field", "value", "rows"],
            [
                .. report.Unmatched.Select(u =>
                    (IReadOnlyList<string>)[u.Affiliate.Value, Named(u.Field), u.Value, $"{u.Rows:N0}"]
                ),
            ]
        );

    private static IEnumerable<string[]> Rows(SourceReportView report) =>
        [
            .. report.Notes.Select(note => (string[])["note", "", "", "", "", "", note, "", "", "", "", "", ""]),
            [
                "period",
                "",
                "",
                "",
                "",
                "",
                $"{report.From:yyyy-MM-dd} to {report.To:yyyy-MM-dd}",
                "",
                "",
                "",
                "",
                "",
                "",
            ],
            ["credit", "", "", "", "", "", Model(report.Model), "", "", "", "", "", ""],
            .. report.Sources.Select(l => Row("source", l)),
            .. report.SubSources.Select(l => Row("sub source", l)),
            .. report.Unmatched.Select(u =>
                (string[])
                    ["unmatched", u.Affiliate.Value, "", "", "", u.Field, u.Value, $"{u.Rows}", "", "", "", "", ""]
            ),
        ];

    private static string[] Row(string part, SourceLine line) =>
        [
            part,
            line.Affiliate.Value,
            InWords(line.Kind),
            InWords(line.Vehicle),
            line.SubSource ?? "",
            "",
            "",
            .. Cells(line),
        ];

    private static string[] Cells(SourceLine line) =>
        [
            $"{line.Rows}",
            $"{line.Usable}",
            $"{line.Sent}",
            $"{line.Final}",
            $"{line.Returned}",
            line.Credit.ToString("0.##", CultureInfo.InvariantCulture),
        ];

    private static string Summary(SourceReportView report) =>
        string.Join(
            ' ',
            [
                $"{report.Rows:N0} rows were uploaded and {report.Sent:N0} leads sent, once for each campaign. Each lead that was sent is credited {Model(report.Model)}, of all that touched the person until then.",
                report.UnmatchedRows > 0
                    ? $"Of {report.UnmatchedRows:N0} rows no rule says where they come from."
                    : "Rules say of every row where it comes from.",
                .. report.Notes,
            ]
        );

    private static string Model(CreditModel model) =>
        model switch
        {
            CreditModel.First => "to the first touch",
            CreditModel.Last => "to the last touch",
            CreditModel.Even => "to all touches alike",
            _ => "by 40 % to the first touch, by 40 % to the last, and by the rest to those between",
        };

    private static string Named(string field) => field == "affiliate" ? "says nothing" : Field.Words(field);

    // AffiliateFile, as people read it.
    private static string InWords<T>(T word)
        where T : struct, Enum =>
        string.Concat(
            $"{word}".Select((c, i) => char.IsUpper(c) ? $"{(i > 0 ? " " : "")}{char.ToLowerInvariant(c)}" : $"{c}")
        );
}
