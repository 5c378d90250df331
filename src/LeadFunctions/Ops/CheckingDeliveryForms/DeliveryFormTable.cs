using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.ReadingTables;

namespace LeadFunctions.Ops.CheckingDeliveryForms;

/// <summary>Reads a delivery form, a row for each day and lead code, as uploads are read.</summary>
internal static class DeliveryFormTable
{
    /// <summary>The most rows that a form may have.</summary>
    public const int MaxRows = 10_000;

    public static async Task<DeliveryForm> ReadAsync(
        UploadFile content,
        string file,
        DateOnly month,
        DateTimeOffset writtenAt,
        Affiliate affiliate,
        Configuration settings,
        CancellationToken ct
    )
    {
        var (table, problem) = await UploadReader.OpenAsync(
            content,
            FormColumns.Kind(affiliate),
            ReadingLimits.Default,
            ct
        );
        if (table is null)
            return DeliveryForm.Unreadable(
                file,
                month,
                writtenAt,
                new FormFault(file, null, "", problem!, "a row for each day and lead code, under a header")
            );
        await using var opened = table;
        return (await RowsAsync(table, new FormRows(file, month, affiliate, settings), ct)).Of(writtenAt);
    }

    private static async Task<FormRows> RowsAsync(UploadTable table, FormRows rows, CancellationToken ct)
    {
        var (columns, count) = (FormColumns.Of(table.Columns), 0);
        await foreach (var row in table.RowsAsync(ct))
        {
            if (++count > MaxRows)
            {
                rows.EndAt(row.Line, MaxRows);
                break;
            }
            if (row.Fault is { } fault)
                rows.Fault(row.Line, "", fault.Found ?? "", fault.Expected ?? "");
            else
                rows.Add(row.Line, Cell(row, columns.Date), Cell(row, columns.LeadCode), Cell(row, columns.Leads));
        }
        return rows;
    }

    private static string Cell(UploadRow row, int column) =>
        Leftovers.Unwrap(null, row.Cells.ElementAtOrDefault(column) ?? "");
}
