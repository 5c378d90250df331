using System.Globalization;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using static LeadFunctions.Affiliates.Scorecards.ScorecardWords;

namespace LeadFunctions.Affiliates.Scorecards;

/// <summary>A scorecard for people: as CSV, as a page with charts, and as the tables of a mail.</summary>
internal static class ScorecardPages
{
    private const int MostOfMail = 10;

    /// <summary>Of the CSV.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "part",
        "value",
        "uploaded",
        "usable",
        "unusable",
        "not wanted again",
        "not judged",
        "sent",
        "final",
        "returned",
        "usable share",
        "usable from",
        "usable to",
        "returned share",
        "returned from",
        "returned to",
        "on target share",
        "on target from",
        "on target to",
        "rated",
        "seconds to send, half",
        "seconds to send, 95 in 100",
        "days old when sent",
        "worth of sent",
        "became billable",
        "lost by returns",
        "text",
    ];

    private static readonly string[] LineColumns =
    [
        "uploaded",
        "usable",
        "sent",
        "came back",
        "on target",
        "sent within",
    ];

    private static readonly string[] MoneyColumns = ["worth", "became billable", "lost by returns"];

    public static async Task<byte[]> CsvAsync(ScorecardView card)
    {
        using var stream = new MemoryStream();
        await using (var csv = new Csv(stream))
        {
            await csv.WriteAsync(Columns);
            foreach (var row in Rows(card))
                await csv.WriteAsync(row);
        }
        return stream.ToArray();
    }

    public static string Page(ScorecardView card) =>
        MailLayout.Report(
            new Mail(
                Cause: "",
                At: default,
                To: Recipient.Ops,
                Subject: $"{card.Name}: leads in week {card.Week} ({card.From:yyyy-MM-dd} to {card.To:yyyy-MM-dd})",
                Body: new MailBody(
                    string.Join(' ', [card.Told, .. card.Notes]),
                    [
                        Findings(card),
                        .. Charts(card),
                        Lines("By campaign", "campaign", card.ByCampaign),
                        Amounts(card.ByCampaign),
                        Lines("By publisher, list or channel", "name", card.BySubSource),
                        .. Tables(card),
                    ],
                    ""
                )
            )
        );

    /// <summary>What a mail shows: its reader finds the rest in the attached page.</summary>
    public static IReadOnlyList<MailTable> OfMail(ScorecardView card) =>
        [
            Findings(card),
            .. Tables(card).Select(First),
            First(
                new MailTable(
                    "By campaign",
                    ["campaign", "uploaded", "usable", "sent", "came back", "on target", "became billable"],
                    [
                        .. card.ByCampaign.Select(l =>
                            (IReadOnlyList<string>)
                                [
                                    l.Name,
                                    $"{l.Uploaded:N0}",
                                    Share(l.UsableShare),
                                    $"{l.Sent:N0}",
                                    Share(l.ReturnedShare),
                                    Share(l.OnTargetShare),
                                    Amount(l.BillableAmount),
                                ]
                        ),
                    ]
                )
            ),
        ];

    // A mail holds so much; the attached page has all.
    private static MailTable First(MailTable table) =>
        table.Rows.Count <= MostOfMail
            ? table
            : table with
            {
                Title = $"{table.Title}: the first {MostOfMail} of {table.Rows.Count:N0}, all in the attached page",
                Rows = [.. table.Rows.Take(MostOfMail).Select(row => row.Select(cell => cell.Short(120)).ToList())],
            };

    /// <summary>A chart of what was sent.</summary>
    public static MailTable Sent(ScorecardView card) =>
        Chart(card, "Leads sent by week", "leads", w => w.Sent, card.Sent.Target, value => $"{value:N0}");

    private static MailTable Findings(ScorecardView card) =>
        new(
            "What is good or wrong",
            ["good or wrong", "how it is, and how sure that is", "what to do"],
            [.. card.Findings.Select(f => (IReadOnlyList<string>)[Of(f.Verdict), f.Told, f.WhatToDo])]
        );

    private static IEnumerable<MailTable> Tables(ScorecardView card) =>
        new[] { Costs(card), Returns(card), Statements(card) }.Where(table => table.Rows.Count > 0);

    private static MailTable Costs(ScorecardView card) =>
        new(
            "What cost most",
            ["reason", "rows", "for this alone", "would have brought", "what to do", "such as"],
            [
                .. card.Costs.Select(c =>
                    (IReadOnlyList<string>)
                        [
                            c.Words,
                            $"{c.Rows:N0}",
                            $"{c.Alone:N0}",
                            Money(c.Amount),
                            c.WhatToDo,
                            string.Join("; ", c.Examples.Select(e => $"{e.File.Short(60)}, row {e.Row}")),
                        ]
                ),
            ]
        );

    private static MailTable Returns(ScorecardView card) =>
        new(
            "Leads that came back in the week",
            ["campaign", "file", "row", "delivered", "came back", "reason"],
            [
                .. card.Returns.Select(r =>
                    (IReadOnlyList<string>)
                        [
                            r.LeadCode.Value,
                            r.File.Short(60),
                            r.Row,
                            $"{r.Delivered:yyyy-MM-dd}",
                            $"{r.Returned:yyyy-MM-dd}",
                            r.Reason,
                        ]
                ),
            ]
        );

    private static MailTable Statements(ScorecardView card) =>
        new(
            "Your statements, as they stand",
            ["month", "delivered", "came back", "can still come back", "billable", "amount", "state"],
            [
                .. card.Statements.Select(s =>
                    (IReadOnlyList<string>)
                        [
                            s.Month,
                            $"{s.Delivered:N0}",
                            $"{s.Returned:N0}",
                            $"{s.Open:N0}",
                            $"{s.Billable:N0}",
                            s.Amount is { } amount ? Money(amount) : "no total: a price is missing",
                            s.IsClosed ? "closed" : "open",
                        ]
                ),
            ]
        );

    private static MailTable Lines(string title, string column, IReadOnlyList<ScoreLine> lines) =>
        new(
            title,
            [column, .. LineColumns],
            [
                .. lines.Select(l =>
                    (IReadOnlyList<string>)
                        [
                            l.Name,
                            $"{l.Uploaded:N0}",
                            Share(l.UsableShare),
                            $"{l.Sent:N0}",
                            Share(l.ReturnedShare),
                            Share(l.OnTargetShare),
                            l.P50Seconds is null ? "" : $"{Time(l.P50Seconds)}, 95 in 100 {Time(l.P95Seconds)}",
                        ]
                ),
            ]
        );

    // A table of its own: beside the shares it would be wider than its column.
    private static MailTable Amounts(IReadOnlyList<ScoreLine> campaigns) =>
        new(
            "What campaigns bring",
            ["campaign", "sent", .. MoneyColumns],
            [
                .. campaigns.Select(l =>
                    (IReadOnlyList<string>)
                        [
                            l.Name,
                            $"{l.Sent:N0}",
                            Amount(l.SentAmount),
                            Amount(l.BillableAmount),
                            Amount(l.ReturnedAmount),
                        ]
                ),
            ]
        );

    private static IEnumerable<MailTable> Charts(ScorecardView card) =>
        [
            Sent(card),
            Chart(card, "Usable rows by week", w => w.UsableShare, card.Total.UsableShare?.Target),
            Chart(
                card,
                "Leads that came back, by week of the end of their window",
                w => w.ReturnedShare,
                card.Total.ReturnedShare?.Target
            ),
            Chart(
                card,
                "Leads on target, by week of the end of their window",
                w => w.OnTargetShare,
                card.Total.OnTargetShare?.Target
            ),
            Chart(
                card,
                "Days old when sent, half of the leads at most",
                "days",
                w => w.AgeDays,
                card.Age?.Target,
                value => $"{value:N0}"
            ),
            Chart(
                card,
                "Minutes from upload to sent, half of the leads at most",
                "minutes",
                w => w.P50Seconds / 60.0,
                null,
                value => $"{value:N0}"
            ),
        ];

    private static MailTable Chart(
        ScorecardView card,
        string title,
        string column,
        Func<ScoreOfWeek, double?> of,
        double? target,
        Func<double, string> words
    ) =>
        new(
            title,
            ["week", column],
            [.. card.Weeks.Select(w => (IReadOnlyList<string>)[w.Week, of(w) is { } value ? words(value) : ""])]
        )
        {
            Chart = new TableChart(
                $"{title}, {card.Weeks[0].Week} to {card.Week}; the table beside it has the numbers",
                [.. card.Weeks.Select(w => new ChartBar(Short(w), of(w), IsNow: w.Week == card.Week))],
                words
            )
            {
                Line = Line(target),
            },
        };

    private static MailTable Chart(
        ScorecardView card,
        string title,
        Func<ScoreOfWeek, ShareRange?> of,
        double? target
    ) =>
        new(
            title,
            ["week", "share", "likely from", "to"],
            [
                .. card.Weeks.Select(w =>
                    (IReadOnlyList<string>)
                        [
                            w.Week,
                            .. of(w) is { } range
                                ? new[] { Percent(range.Share), Percent(range.From), Percent(range.To) }
                                : ["", "", ""],
                        ]
                ),
            ]
        )
        {
            Chart = new TableChart(
                $"{title}, {card.Weeks[0].Week} to {card.Week}; the table beside it has the numbers",
                [
                    .. card.Weeks.Select(w => new ChartBar(
                        Short(w),
                        of(w)?.Share,
                        of(w)?.From,
                        of(w)?.To,
                        w.Week == card.Week
                    )),
                ],
                Percent
            )
            {
                Line = Line(target),
                Most = 1,
            },
        };

    private static ChartLine? Line(double? target) => target is { } value ? new ChartLine("target", value) : null;

    private static string Short(ScoreOfWeek week) => week.Week[^3..];

    private static string Share(ScoreShare? share) => share is null ? "" : Words(share.Range);

    private static string Amount(decimal? amount) => amount is null ? "" : Money(amount);

    /// <summary>Everything in one table; the first column says what a line belongs to.</summary>
    public static IEnumerable<string[]> Rows(ScorecardView card) =>
        [
            Cells("total", card.Total, card.Age?.Value),
            .. card.ByCampaign.Select(l => Cells("campaign", l)),
            .. card.BySubSource.Select(l => Cells("publisher, list or channel", l)),
            .. card.Weeks.Select(Cells),
            .. card.Findings.Select(f => Text("finding", Of(f.Verdict), $"{f.Told} {f.WhatToDo}")),
            .. card.Costs.Select(c =>
                Text(
                    "cost",
                    c.Words,
                    $"{c.Rows} rows, {c.Alone} for this alone, would have brought {Money(c.Amount)}. {c.WhatToDo} {string.Join("; ", c.Examples.Select(e => $"{e.File}, row {e.Row}"))}"
                )
            ),
            .. card.Returns.Select(r =>
                Text(
                    "came back",
                    r.LeadCode.Value,
                    $"{r.File}, row {r.Row}, delivered {r.Delivered:yyyy-MM-dd}, came back {r.Returned:yyyy-MM-dd}: {r.Reason}"
                )
            ),
            .. card.Statements.Select(s =>
                Text(
                    "statement",
                    s.Month,
                    $"{s.Delivered} delivered, {s.Returned} came back, {s.Open} open, {s.Billable} billable, {Money(s.Amount)}, {(s.IsClosed ? "closed" : "open")}"
                )
            ),
            .. card.Notes.Select(note => Text("note", "", note)),
        ];

    private static string[] Cells(string part, ScoreLine line, double? age = null) =>
        [
            part,
            line.Name,
            $"{line.Uploaded}",
            $"{line.Usable}",
            $"{line.Unusable}",
            $"{line.NotWanted}",
            $"{line.NotJudged}",
            $"{line.Sent}",
            $"{line.Final}",
            $"{line.Returned}",
            .. Cells(line.UsableShare?.Range),
            .. Cells(line.ReturnedShare?.Range),
            .. Cells(line.OnTargetShare?.Range),
            $"{line.OnTargetShare?.All}",
            $"{line.P50Seconds}",
            $"{line.P95Seconds}",
            age?.ToString("0", CultureInfo.InvariantCulture) ?? "",
            Plain(line.SentAmount),
            Plain(line.BillableAmount),
            Plain(line.ReturnedAmount),
            "",
        ];

    private static string[] Cells(ScoreOfWeek week) =>
        [
            "week",
            week.Week,
            $"{week.Uploaded}",
            "",
            "",
            "",
            "",
            $"{week.Sent}",
            "",
            "",
            .. Cells(week.UsableShare),
            .. Cells(week.ReturnedShare),
            .. Cells(week.OnTargetShare),
            "",
            $"{week.P50Seconds}",
            "",
            week.AgeDays?.ToString("0", CultureInfo.InvariantCulture) ?? "",
            "",
            "",
            "",
            "",
        ];

    private static string[] Cells(ShareRange? range) =>
        range is null ? ["", "", ""] : [Plain(range.Share), Plain(range.From), Plain(range.To)];

    private static string[] Text(string part, string value, string text) =>
        [part, value, .. Enumerable.Repeat("", Columns.Count - 3), text];

    private static string Plain(double share) => share.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Plain(decimal? amount) => amount?.ToString("0.00", CultureInfo.InvariantCulture) ?? "";
}
