using System.Globalization;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Targeting.TitleLists;

/// <summary>The list as it is sent to customer success and the customer: as CSV, and as a page to print.</summary>
internal static class TitleListFile
{
    private static readonly string[] Columns =
    [
        "title",
        "level",
        "department",
        "examples",
        "leads",
        "share",
        "lift",
        "cumulative share",
        "proposed",
        "remark",
    ];

    public static async Task<byte[]> CsvAsync(TitleListView list)
    {
        using var stream = new MemoryStream();
        await using (var csv = new Csv(stream))
        {
            await csv.WriteAsync(Columns);
            foreach (var line in list.Titles)
                await csv.WriteAsync(Row(line));
        }
        return stream.ToArray();
    }

    public static string Page(TitleListView list) =>
        MailLayout.Report(
            new Mail(
                Cause: "",
                At: default,
                To: Recipient.Ops,
                Subject: $"Job titles for {list.Customer}, {list.LeadCode}",
                Body: new MailBody(
                    Summary(list),
                    [
                        new MailTable(
                            "Proposed titles",
                            Columns[..8],
                            [.. list.Titles.Where(t => t.IsProposed).Select(t => Row(t)[..8])]
                        ),
                        new MailTable(
                            "Further titles",
                            [.. Columns[..8], "remark"],
                            [
                                .. list
                                    .Titles.Where(t => !t.IsProposed)
                                    .Select(t => (IReadOnlyList<string>)[.. Row(t)[..8], Remark(t)]),
                            ]
                        ),
                        Counts("Company sizes", "employees", list.CompanySizes, list.FilteredSizes),
                        Counts("Countries", "country", list.Countries, list.FilteredGeos),
                    ],
                    ""
                )
            )
        );

    private static string Summary(TitleListView list) =>
        string.Join(
            ' ',
            [
                list.Conversions == 0
                    ? $"There is nothing to make a list of."
                    : $"The newest {list.Conversions:N0} leads that converted on the site by themselves and fit the campaign, from {list.From:yyyy-MM-dd} to {list.To:yyyy-MM-dd}. Proposed are the titles of the first 80 %, each with at least 2 leads; a lift over 1 says that a title is more frequent here than among all {list.All:N0} organic leads.",
                .. list.Warnings,
            ]
        );

    private static MailTable Counts(
        string title,
        string column,
        IReadOnlyList<CountedValue> counts,
        IReadOnlyList<string> filter
    ) =>
        new(
            $"{title} (the campaign takes: {(filter.Count == 0 ? "all" : string.Join(", ", filter))})",
            [column, "leads", "share"],
            [.. counts.Select(c => (IReadOnlyList<string>)[c.Value ?? "not said", $"{c.Count:N0}", Percent(c.Share)])]
        );

    private static string[] Row(TitleListLine line) =>
        [
            line.Title,
            InWords($"{line.Level}"),
            InWords($"{line.Function}"),
            string.Join("; ", line.Spellings),
            $"{line.Count}",
            Percent(line.Share),
            line.Lift.ToString("0.00", CultureInfo.InvariantCulture),
            Percent(line.Cumulative),
            line.IsProposed ? "yes" : "no",
            Remark(line),
        ];

    private static string Remark(TitleListLine line) =>
        string.Join(
            "; ",
            new[]
            {
                line.SuppressedBy is { } entry ? $"not wanted: {entry}" : null,
                line.IsApproved ? "on the campaign's list" : null,
                line.Near.Count > 0 ? $"also written: {string.Join(", ", line.Near)}" : null,
            }.OfType<string>()
        );

    // InformationTechnology, as people read it; what no word says is left empty.
    private static string InWords(string name) =>
        name == "Unknown"
            ? ""
            : string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}"));

    private static string Percent(double share) => share.ToString("0.0 %", CultureInfo.InvariantCulture);
}
