using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Customers.AcceptingReturns;

/// <summary>Reads statements that never change any more.</summary>
internal sealed class ClosedStatements(OutputFiles files)
{
    /// <summary>Null while the month is open.</summary>
    public async Task<ClosedStatement?> FindAsync(AffiliateName affiliate, string month, CancellationToken ct)
    {
        await using var closed = await files.OpenAsync(Containers.Runs, StatementPaths.ClosedOf(affiliate, month), ct);
        return closed is null ? null : ClosedStatement.Read(await BinaryData.FromStreamAsync(closed, ct));
    }

    /// <summary>Those of an affiliate, from the month that begins on <paramref name="first"/>.</summary>
    /// <param name="closedTo">All windows are closed up to this day.</param>
    public async Task<ClosedMonths> OfAsync(
        AffiliateName affiliate,
        DateOnly first,
        DateOnly closedTo,
        CancellationToken ct
    )
    {
        var closed = new List<(string, ClosedStatement)>();
        for (; MonthOfStatements.IsOver(first, closedTo); first = first.AddMonths(1))
            if (await FindAsync(affiliate, MonthOfStatements.Name(first), ct) is { } one)
                closed.Add((MonthOfStatements.Name(first), one));
        return new(closed);
    }
}
