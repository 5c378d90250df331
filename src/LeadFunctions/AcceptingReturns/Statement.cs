using System.Globalization;
using LeadFunctions.Leads;
using LeadFunctions.Storage;

namespace LeadFunctions.AcceptingReturns;

/// <summary>What an affiliate is owed for its deliveries of one month to one campaign. The month is that of the delivery, in
/// UTC; a return counts in the month of its delivery.</summary>
/// <param name="Open">Deliveries that can still be returned: not billable yet.</param>
/// <param name="Cpl">Cost per lead; null where the affiliate's file names none for the campaign.</param>
internal sealed record StatementLine(LeadCode LeadCode, int Delivered, int Returned, int Open, decimal? Cpl)
{
    public int Billable => Delivered - Returned - Open;

    /// <summary>In the currency of the cost per lead, to the cent.</summary>
    public decimal? Amount => Cpl is { } cpl ? Math.Round(Billable * cpl, 2, MidpointRounding.AwayFromZero) : null;
}

/// <summary>The statement of one affiliate and month, made of nothing but deliveries: the same deliveries are the same statement.</summary>
internal static class Statement
{
    public static IReadOnlyList<string> Columns { get; } = ["lead code", "delivered", "returned", "open", "billable", "CPL", "amount"];

    /// <param name="sent">All deliveries of the affiliate in the month.</param>
    public static IReadOnlyList<StatementLine> Of(IEnumerable<(LeadCode LeadCode, CommercialState State)> sent, IReadOnlyDictionary<LeadCode, decimal> cpl) =>
    [
        .. sent.GroupBy(d => d.LeadCode, d => d.State).OrderBy(g => g.Key.Value, StringComparer.Ordinal).Select(g => new StatementLine(
            g.Key, g.Count(), g.Count(s => s == CommercialState.Returned), g.Count(s => s == CommercialState.Open),
            cpl.TryGetValue(g.Key, out var each) ? each : null)),
    ];

    /// <summary>The lines as cells, and their total. A campaign without a cost per lead has no amount.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(IReadOnlyList<StatementLine> lines) => lines
        .Select(l => (IReadOnlyList<string>)[l.LeadCode.Value, $"{l.Delivered}", $"{l.Returned}", $"{l.Open}", $"{l.Billable}", Money(l.Cpl), Money(l.Amount)])
        .Append(["total", $"{lines.Sum(l => l.Delivered)}", $"{lines.Sum(l => l.Returned)}", $"{lines.Sum(l => l.Open)}", $"{lines.Sum(l => l.Billable)}",
            "", Money(lines.Sum(l => l.Amount ?? 0))]);

    /// <summary>The month that a delivery is in; null while it was not sent.</summary>
    public static string? MonthOf(Delivery delivery) => delivery.SentAt?.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static string Money(decimal? amount) => amount?.ToString("0.00##", CultureInfo.InvariantCulture) ?? "";
}
