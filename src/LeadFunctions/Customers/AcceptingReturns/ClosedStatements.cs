using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Customers.AcceptingReturns;

/// <summary>Reads statements that never change any more.</summary>
internal sealed class ClosedStatements(OutputFiles files)
{
    /// <summary>Null while the month is open.</summary>
    public async Task<ClosedStatement?> FindAsync(AffiliateName affiliate, string month, CancellationToken ct) =>
        await files.IsDecidedAsync(StatementPaths.ClosedOf(affiliate, month), ct)
            ? ClosedStatement.Read(
                await files.ReadAsync(Containers.Runs, StatementPaths.ClosedOf(affiliate, month), ct)
            )
            : null;

    /// <summary>Those of an affiliate, from the month that begins on <paramref name="first"/>.</summary>
    public async Task<ClosedMonths> OfAsync(AffiliateName affiliate, DateOnly first, DateOnly to, CancellationToken ct)
    {
        var closed = new List<(string, ClosedStatement)>();
        for (; first <= to; first = first.AddMonths(1))
            if (await FindAsync(affiliate, MonthOfStatements.Name(first), ct) is { } one)
                closed.Add((MonthOfStatements.Name(first), one));
        return new(closed);
    }
}
