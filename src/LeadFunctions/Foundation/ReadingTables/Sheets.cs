using System.Globalization;
using ExcelDataReader;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>What a sheet of a workbook holds, to choose among them.</summary>
/// <param name="Header">Null where none is found.</param>
/// <param name="Rows">Rows that are not blank.</param>
/// <param name="LastRow">The last row with a cell that is not empty, from 1; formats alone count for nothing.</param>
internal sealed record Sheet(
    int Index,
    string Name,
    bool IsHidden,
    FoundHeader? Header,
    int Rows,
    int HiddenRows,
    int Addresses,
    int LastRow
);

/// <summary>Goes through the sheets of a workbook.</summary>
internal static class Sheets
{
    public static IReadOnlyList<Sheet> Of(byte[] workbook, TableKind kind, ReadingLimits limits, CancellationToken ct)
    {
        using var reader = Open(workbook);
        var sheets = new List<Sheet>();
        do sheets.Add(Read(sheets.Count, reader, kind, limits, ct));
        while (reader.NextResult());
        return sheets;
    }

    public static IExcelDataReader Open(byte[] workbook) =>
        ExcelReaderFactory.CreateReader(
            new MemoryStream(workbook),
            new ExcelReaderConfiguration { FallbackEncoding = System.Text.Encoding.GetEncoding(1252) }
        );

    public static bool IsEmpty(IExcelDataReader row)
    {
        for (var i = 0; i < row.FieldCount; i++)
            if (!row.IsDBNull(i))
                return false;
        return true;
    }

    private static Sheet Read(
        int index,
        IExcelDataReader reader,
        TableKind kind,
        ReadingLimits limits,
        CancellationToken ct
    )
    {
        // An old workbook may claim any range, and the reader makes a row of each.
        if (
            reader.RowCount is < 0 or > SheetRange.MaxRow
            || (long)reader.RowCount * reader.FieldCount > limits.SheetCells
        )
            throw new UnreadableException(
                $"A sheet of the workbook claims {reader.RowCount:N0} rows of {reader.FieldCount:N0} columns, expected at most {limits.SheetCells:N0} cells. Open it in Excel, save it anew and upload it."
            );
        var (start, rows, hidden, addresses, last) = (new List<RawRow>(), 0, 0, 0, 0);
        for (var line = 1; reader.Read(); line++)
        {
            ct.ThrowIfCancellationRequested();
            if (IsEmpty(reader))
                continue;
            (rows, last) = (rows + 1, line);
            hidden += reader.RowHeight == 0 ? 1 : 0;
            addresses += HasAddress(reader) ? 1 : 0;
            if (start.Count < limits.HeaderRows && new RawRow(line, SheetCells.Of(reader)) is { IsBlank: false } row)
                start.Add(row);
        }
        var header = HeaderRow.Among(start, kind);
        return new Sheet(
            index,
            reader.Name ?? (1 + index).ToString(CultureInfo.InvariantCulture),
            !(reader.VisibleState ?? "visible").Equals("visible", StringComparison.OrdinalIgnoreCase),
            header,
            rows,
            hidden,
            addresses,
            last
        );
    }

    private static bool HasAddress(IExcelDataReader row)
    {
        for (var i = 0; i < row.FieldCount; i++)
            if (row.GetValue(i) is string text && text.Contains('@', StringComparison.Ordinal))
                return true;
        return false;
    }
}
