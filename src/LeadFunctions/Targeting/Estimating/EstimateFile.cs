using System.Globalization;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Targeting.Estimating;

/// <summary>The estimate for people: as CSV, and as a page to print.</summary>
internal static class EstimateFile
{
    private static readonly string[] Columns =
    [
        "part",
        "value",
        "name",
        "leads",
        "matches",
        "a week",
        "accepted",
        "accepted from",
        "accepted to",
        "lost",
        "left",
    ];

    private static readonly string[] LineColumns =
    [
        "name",
        "leads",
        "matches",
        "a week",
        "accepted",
        "accepted from",
        "accepted to",
    ];

    /// <summary>Everything in one table; the first column says what a line belongs to.</summary>
    public static async Task<byte[]> CsvAsync(EstimateView estimate)
    {
        using var stream = new MemoryStream();
        await using (var csv = new Csv(stream))
        {
            await csv.WriteAsync(Columns);
            foreach (var row in Rows(estimate))
                await csv.WriteAsync(row);
        }
        return stream.ToArray();
    }

    public static string Page(EstimateView estimate) =>
        MailLayout.Report(
            new Mail(
                Cause: "",
                At: default,
                To: Recipient.Ops,
                Subject: $"Estimate for {estimate.Customer}, {estimate.LeadCode}",
                Body: new MailBody(Summary(estimate), [.. Tables(estimate)], "")
            )
        );

    private static IEnumerable<string[]> Rows(EstimateView estimate) =>
        [
            .. estimate.Notes.Select(note => Row("note", "", note)),
            Row("period", $"{estimate.From:yyyy-MM-dd}", $"{estimate.From:yyyy-MM-dd} to {estimate.To:yyyy-MM-dd}"),
            Row("version", estimate.Version ?? "", estimate.IsDraft ? "draft" : "in force"),
            .. Rows("leads", estimate.Leads),
            .. Rows("named other campaigns", estimate.NamedOthers),
            .. estimate.ByWeek.Select(w => Row("week", $"{w.Monday:yyyy-MM-dd}", "", matches: $"{w.Matches}")),
            .. estimate.FourWeeks is { } range
                ? new[]
                {
                    Row("next four weeks", "low", "one time in ten it is less", matches: $"{range.Low}"),
                    Row("next four weeks", "middle", "", matches: Number(range.Middle)),
                    Row("next four weeks", "high", "one time in ten it is more", matches: $"{range.High}"),
                }
                : [],
            .. estimate.Full is { } full
                ? new[]
                {
                    Row("days until full", "low", Days(full.Low)),
                    Row("days until full", "middle", Days(full.Middle)),
                    Row("days until full", "high", Days(full.High)),
                }
                : [],
            .. estimate.Lost.Select(l => Row("lost", $"{l.Reason}", l.Words, lost: $"{l.Lost}", left: $"{l.Left}")),
            .. estimate.LostForThisAlone.Select(l =>
                Row("lost for this alone", $"{l.Reason}", l.Words, aWeek: Number(l.AWeek), lost: $"{l.Lost}")
            ),
        ];

    private static IEnumerable<string[]> Rows(string part, EstimatedLeads leads) =>
        new (string Part, IEnumerable<EstimatedLine> Lines)[]
        {
            (part, [Total(leads)]),
            ($"{part} by affiliate", leads.ByAffiliate),
            ($"{part} by category", leads.ByCategory),
            ($"{part} by country", leads.ByCountry),
        }.SelectMany(t => t.Lines.Select(line => (string[])[t.Part, line.Value ?? "", .. Cells(line), "", ""]));

    private static string[] Row(
        string part,
        string value,
        string name,
        string matches = "",
        string aWeek = "",
        string lost = "",
        string left = ""
    ) => [part, value, name, "", matches, aWeek, "", "", "", lost, left];

    private static string Summary(EstimateView estimate) =>
        string.Join(
            ' ',
            [
                $"Judged by the leads of {estimate.Weeks} full weeks from {estimate.From:yyyy-MM-dd} to {estimate.To:yyyy-MM-dd}, {Campaign(estimate)} would get {Number(estimate.Leads.AWeek)} leads a week.",
                .. Middle(estimate),
                .. estimate.Notes,
            ]
        );

    private static IEnumerable<string> Middle(EstimateView estimate)
    {
        if (estimate.InForce is { } inForce)
            yield return $"The campaign in force gets {Number(inForce.AWeek)} a week of the same leads.";
        if (estimate.FourWeeks is { } range)
            yield return $"In the next four weeks it is {range.Low:N0} to {range.High:N0} in four of five cases.";
        if (estimate.Full is { } full)
            yield return $"Of {full.Quantity:N0} ordered, {full.Taken:N0} are taken; the order is full in {Days(full.Middle)}, in {Days(full.Low)} if leads come fast, in {Days(full.High)} if they come slowly, with its caps and {Percent(full.Returned)} returned.";
    }

    private static string Campaign(EstimateView estimate) =>
        estimate switch
        {
            { IsDraft: true, Version: { } version } => $"the draft that would replace version {version}",
            { IsDraft: true } => "the draft",
            _ => $"version {estimate.Version} of the campaign",
        };

    private static IEnumerable<MailTable> Tables(EstimateView estimate) =>
        [
            new(
                "Leads lost, one reason after another",
                ["reason", "lost", "left"],
                [.. estimate.Lost.Select(l => (IReadOnlyList<string>)[l.Words, $"{l.Lost:N0}", $"{l.Left:N0}"])]
            ),
            new(
                "Leads lost for this alone: what lifting it would bring",
                ["reason", "leads", "a week"],
                [
                    .. estimate.LostForThisAlone.Select(l =>
                        (IReadOnlyList<string>)[l.Words, $"{l.Lost:N0}", Number(l.AWeek)]
                    ),
                ]
            ),
            .. Tables("", estimate.Leads),
            .. Tables(" among those that named other campaigns", estimate.NamedOthers),
            new(
                "Matches by week",
                ["Monday", "matches"],
                [.. estimate.ByWeek.Select(w => (IReadOnlyList<string>)[$"{w.Monday:yyyy-MM-dd}", $"{w.Matches:N0}"])]
            ),
        ];

    private static IEnumerable<MailTable> Tables(string among, EstimatedLeads leads) =>
        [
            Table($"By affiliate{among}", leads, leads.ByAffiliate),
            Table($"By category{among}", leads, leads.ByCategory),
            Table($"By country{among}", leads, leads.ByCountry),
        ];

    private static MailTable Table(string title, EstimatedLeads leads, IReadOnlyList<EstimatedLine> lines) =>
        new(title, LineColumns, [.. lines.Append(Total(leads)).Select(Cells)]);

    private static EstimatedLine Total(EstimatedLeads leads) =>
        new(null, "all", leads.Leads, leads.Matches, leads.AWeek, leads.Accepted);

    private static string[] Cells(EstimatedLine line) =>
        [
            line.Name,
            $"{line.Leads}",
            $"{line.Matches}",
            Number(line.AWeek),
            Percent(line.Accepted?.Share),
            Percent(line.Accepted?.From),
            Percent(line.Accepted?.To),
        ];

    private static string Days(int? days) =>
        days is { } known ? $"{known:N0} {(known == 1 ? "day" : "days")}" : "more than three years";

    private static string Number(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Percent(double? share) => share?.ToString("0.0 %", CultureInfo.InvariantCulture) ?? "";
}
