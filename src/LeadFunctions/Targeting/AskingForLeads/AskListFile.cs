using System.Globalization;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Targeting.AskingForLeads;

/// <summary>Who is asked for how many: as a list to send from, and as tables of a mail.</summary>
internal static class AskListFile
{
    private static readonly string[] Columns =
    [
        "lead code",
        "affiliate",
        "leads asked for",
        "until",
        "message",
        "leads a week usually",
        "could bring",
        "on target share",
        "on target from",
        "on target to",
        "rated",
        "cost per lead",
        "cost per lead on target",
        "standing",
        "why",
    ];

    public static Task<byte[]> CsvAsync(AsksView asks) => CsvAsync([asks]);

    public static async Task<byte[]> CsvAsync(IReadOnlyList<AsksView> asks)
    {
        using var stream = new MemoryStream();
        await using (var csv = new Csv(stream))
        {
            await csv.WriteAsync(Columns);
            foreach (var campaign in asks)
            foreach (var line in campaign.Affiliates)
                await csv.WriteAsync(Cells(campaign, line));
        }
        return stream.ToArray();
    }

    public static string Page(AsksView asks) =>
        MailLayout.Report(
            new Mail(
                Cause: "",
                At: default,
                To: Recipient.Ops,
                Subject: $"Who is asked for leads of {asks.LeadCode}",
                Body: new MailBody(
                    string.Join(' ', [Summary(asks), .. asks.Notes]),
                    [Table(asks) with { Title = "Affiliates" }, Messages(asks)],
                    ""
                )
            )
        );

    public static string Summary(AsksView asks) =>
        asks.Expected is { } expected
            ? $"{asks.LeadCode} of {asks.Customer} has {asks.Taken:N0} of {asks.Quantity:N0} leads and should have {expected:N0} by now: {asks.Missing:N0} are missing. Asked for are {asks.Asked:N0}{(asks.Until is { } until ? $" until {until:yyyy-MM-dd}" : "")}."
            : $"{asks.LeadCode} of {asks.Customer} has {asks.Taken:N0} of {asks.Quantity:N0} leads.";

    /// <summary>Those that are asked, with why; whoever is not asked stands in the file.</summary>
    public static MailTable Table(AsksView asks) =>
        new(
            $"{asks.LeadCode}: {asks.Missing:N0} leads are missing, {asks.Asked:N0} are asked for",
            ["affiliate", "leads", "until", "why"],
            [
                .. asks.Affiliates.Select(l =>
                    (IReadOnlyList<string>)
                        [
                            l.Affiliate.Value,
                            $"{l.Leads:N0}",
                            l.Leads > 0 && asks.Until is { } until ? $"{until:yyyy-MM-dd}" : "",
                            l.Why,
                        ]
                ),
                .. asks.Left > 0
                    ? new[] { (IReadOnlyList<string>)["nobody", $"{asks.Left:N0}", "", asks.Notes[0]] }
                    : [],
            ]
        );

    private static MailTable Messages(AsksView asks) =>
        new(
            "To send",
            ["affiliate", "message"],
            [
                .. asks
                    .Affiliates.Where(l => l.Message is not null)
                    .Select(l => (IReadOnlyList<string>)[l.Affiliate.Value, l.Message!]),
            ]
        );

    private static string[] Cells(AsksView asks, AskLine line) =>
        [
            asks.LeadCode.Value,
            line.Affiliate.Value,
            $"{line.Leads}",
            line.Leads > 0 && asks.Until is { } until ? $"{until:yyyy-MM-dd}" : "",
            line.Message ?? "",
            line.AWeek.ToString("0.0", CultureInfo.InvariantCulture),
            $"{line.CouldBring}",
            Share(line.OnTarget?.Share),
            Share(line.OnTarget?.From),
            Share(line.OnTarget?.To),
            $"{line.Rated}",
            line.Cpl?.ToString("0.00##", CultureInfo.InvariantCulture) ?? "",
            line.CostOnTarget?.ToString("0.00", CultureInfo.InvariantCulture) ?? "",
            $"{line.Standing}",
            line.Why,
        ];

    private static string Share(double? share) => share?.ToString("0.000", CultureInfo.InvariantCulture) ?? "";
}
