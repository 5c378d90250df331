using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Ops.WatchingBatches;

/// <summary>Whose row it is that nobody could validate.</summary>
internal static class RowAddress
{
    /// <returns>The address in a column of addresses, else the first in any; null where no cell is one.</returns>
    public static EmailAddress? Of(Lead lead, IReadOnlyList<Column> columns) =>
        lead
            .Cells.Select((cell, i) => (Cell: cell, IsTold: i < columns.Count && IsOfEmail(columns[i])))
            .OrderByDescending(c => c.IsTold)
            .Select(c => EmailAddress.TryParse(c.Cell, out var address) ? address : null)
            .FirstOrDefault(address => address is not null);

    private static bool IsOfEmail(Column column) => (column.Field ?? column.StandsIn?.Field) == Field.Email;
}
