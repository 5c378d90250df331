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
}
