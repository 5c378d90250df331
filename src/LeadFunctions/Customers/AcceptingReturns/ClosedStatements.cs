using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Customers.AcceptingReturns;

/// <summary>Reads statements that never change any more.</summary>
internal sealed class ClosedStatements(UploadStore listed, OutputFiles files)
{
    /// <summary>Those of an affiliate, from the month that begins on <paramref name="first"/>. All of them, since a
    /// later one may have settled a price that an earlier one lacked.</summary>
    public async Task<ClosedMonths> OfAsync(AffiliateName affiliate, DateOnly first, CancellationToken ct)
    {
        var months = await listed
            .ListAsync(Containers.Runs, StatementPaths.ClosedOf(affiliate))
            .Select(file => Path.GetFileNameWithoutExtension(file.Path))
            .Where(month => string.CompareOrdinal(month, MonthOfStatements.Name(first)) >= 0)
            .Order(StringComparer.Ordinal)
            .ToListAsync(ct);
        var closed = new List<(string, ClosedStatement)>();
        foreach (var month in months)
            closed.Add(
                (
                    month,
                    ClosedStatement.Read(
                        await files.ReadAsync(Containers.Runs, StatementPaths.ClosedOf(affiliate, month), ct)
                    )
                )
            );
        return new(closed);
    }
}
