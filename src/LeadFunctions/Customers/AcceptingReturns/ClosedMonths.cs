using System.Globalization;
using LeadFunctions.Foundation.Campaigns;

namespace LeadFunctions.Customers.AcceptingReturns;

/// <summary>The statements of one affiliate that never change any more, by their month in its order.</summary>
internal sealed class ClosedMonths(IReadOnlyList<(string Month, ClosedStatement Statement)> closed)
{
    /// <summary>What all of them tell of earlier months.</summary>
    public IReadOnlyList<StatementCorrection> Corrections { get; } =
    [.. closed.SelectMany(c => c.Statement.Corrections)];

    /// <summary>The statement of a month with all prices that were settled since; null while the month is
    /// open.</summary>
    public ClosedStatement? Find(string month) =>
        closed
            .FirstOrDefault(c => c.Month == month)
            .Statement?.Settled(closed.Where(c => string.CompareOrdinal(c.Month, month) > 0).Select(c => c.Statement));

    /// <summary>The first day of the oldest month that lacks a price which the affiliate has now; null where there is
    /// none.</summary>
    public DateOnly? PricedLate(Affiliate affiliate) =>
        closed.Select(c => c.Month).FirstOrDefault(month => Find(month)!.IsPricedLate(affiliate)) is { } oldest
            ? DateOnly.ParseExact(oldest, "yyyy-MM", CultureInfo.InvariantCulture)
            : null;
}
