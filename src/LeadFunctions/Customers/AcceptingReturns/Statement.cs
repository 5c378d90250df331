using System.Globalization;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Customers.AcceptingReturns;

/// <summary>The statement of one affiliate and month, made of nothing but deliveries and prices: the same deliveries,
/// read in whatever order, are the same statement.</summary>
internal static class Statement
{
    private const string Missing = "CPL missing";

    public static IReadOnlyList<string> Columns { get; } =
    ["lead code", "band", "tier", "delivered", "returned", "open", "billable", "CPL", "amount"];

    /// <summary>The lines of one campaign: one for each band and tier that applied.</summary>
    /// <param name="sent">All deliveries of the affiliate to it in the month.</param>
    public static IReadOnlyList<StatementLine> Of(
        LeadCode leadCode,
        IEnumerable<SentLead> sent,
        Affiliate? affiliate
    ) => Of(leadCode, sent, null, affiliate);

    /// <inheritdoc cref="Of(LeadCode, IEnumerable{SentLead}, Affiliate?)"/>
    /// <param name="closed">The statement of the month, where it is closed: its prices stay.</param>
    public static IReadOnlyList<StatementLine> Of(
        LeadCode leadCode,
        IEnumerable<SentLead> sent,
        ClosedStatement? closed,
        Affiliate? affiliate
    ) =>
        [
            .. Priced(leadCode, sent, closed, affiliate)
                .GroupBy(s => s.Price, s => s.Lead.State)
                .OrderBy(g => g.Key?.Band, StringComparer.Ordinal)
                .ThenBy(g => g.Key?.From)
                .Select(g => new StatementLine(
                    leadCode,
                    g.Key,
                    g.Count(),
                    g.Count(s => s == CommercialState.Returned),
                    g.Count(s => s == CommercialState.Open)
                )),
        ];

    /// <summary>Each delivery of a month to one campaign with what the affiliate is paid for it; null without a
    /// price.</summary>
    public static IEnumerable<(SentLead Lead, Price? Price)> Priced(
        LeadCode leadCode,
        IEnumerable<SentLead> sent,
        ClosedStatement? closed,
        Affiliate? affiliate
    )
    {
        var (cpl, rules) = PriceOf(leadCode, closed, affiliate);
        // The n-th of the month is told by time, and by person where several left at once.
        return sent.OrderBy(s => s.SentAt)
            .ThenBy(s => s.Person.Value, StringComparer.Ordinal)
            .Select((s, i) => (s, cpl is { } known ? Price.Of(known, rules, s, i + 1) : null));
    }

    private static (decimal? Cpl, CplRules? Rules) PriceOf(
        LeadCode leadCode,
        ClosedStatement? closed,
        Affiliate? affiliate
    ) =>
        closed?.Cpl.TryGetValue(leadCode, out var then) == true ? (then, closed.CplRules.GetValueOrDefault(leadCode))
        : affiliate?.Cpl.TryGetValue(leadCode, out var now) == true
            ? (now, affiliate.CplRules.GetValueOrDefault(leadCode))
        : (null, affiliate?.CplRules.GetValueOrDefault(leadCode));

    /// <summary>The lines as cells, those that correct earlier months behind them, and their total. A campaign without
    /// a cost per lead has no amount and says so, and then there is no total of amounts: one that leaves leads out
    /// would be taken for all.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(
        IReadOnlyList<StatementLine> lines,
        IReadOnlyList<StatementCorrection>? corrections = null
    ) =>
        lines
            .Select(l =>
                (IReadOnlyList<string>)
                    [
                        l.LeadCode.Value,
                        l.Price?.Band ?? "",
                        l.Price is { From: > 1 and var from } ? $"from {from}" : "",
                        $"{l.Delivered}",
                        $"{l.Returned}",
                        $"{l.Open}",
                        $"{l.Billable}",
                        Money(l.Price?.Cpl),
                        Money(l.Amount),
                    ]
            )
            .Concat(
                (corrections ?? []).Select(c =>
                    (IReadOnlyList<string>)
                        [
                            c.LeadCode.Value,
                            $"correction of {c.Month}",
                            "",
                            "0",
                            $"{c.Returned}",
                            "0",
                            $"{-c.Returned}",
                            "",
                            Money(c.Amount),
                        ]
                )
            )
            .Append(Total(lines, corrections ?? []));

    private static IReadOnlyList<string> Total(
        IReadOnlyList<StatementLine> lines,
        IReadOnlyList<StatementCorrection> corrections
    )
    {
        var returned = corrections.Sum(c => c.Returned);
        return
        [
            "total",
            "",
            "",
            $"{lines.Sum(l => l.Delivered)}",
            $"{lines.Sum(l => l.Returned) + returned}",
            $"{lines.Sum(l => l.Open)}",
            $"{lines.Sum(l => l.Billable) - returned}",
            "",
            lines.Any(l => l.Price is null)
                ? $"no total: {Missing}"
                : Money(lines.Sum(l => l.Amount) + corrections.Sum(c => c.Amount)),
        ];
    }

    /// <summary>The month that a delivery is in.</summary>
    public static string MonthOf(DateTimeOffset sentAt) =>
        sentAt.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static string Money(decimal? amount) => amount?.ToString("0.00##", CultureInfo.InvariantCulture) ?? Missing;
}
