using System.Globalization;
using ExcelDataReader;

namespace LeadFunctions.ReceivingUploads;

/// <param name="Start">Its first rows that are not blank, among which the header must be.</param>
/// <param name="Rows">Rows that are not blank.</param>
internal sealed record Sheet(string Name, IReadOnlyList<RawRow> Start, int Rows, int HiddenRows);

/// <summary>What the sheets of a workbook hold, to choose among them.</summary>
internal static class Sheets
{
    public static IReadOnlyList<Sheet> Of(byte[] workbook, ReadingLimits limits, CancellationToken ct)
    {
        using var reader = Open(workbook);
        var sheets = new List<Sheet>();
        do
            sheets.Add(Read(reader, limits, ct));
        while (reader.NextResult());
        return sheets;
    }

    public static IExcelDataReader Open(byte[] workbook) => ExcelReaderFactory.CreateReader(
        new MemoryStream(workbook), new ExcelReaderConfiguration { FallbackEncoding = System.Text.Encoding.GetEncoding(1252) });

    private static Sheet Read(IExcelDataReader reader, ReadingLimits limits, CancellationToken ct)
    {
        // An old workbook may claim any range, and the reader makes a row of each.
        if (reader.RowCount is < 0 or > SheetRange.MaxRow || (long)reader.RowCount * reader.FieldCount > limits.SheetCells)
            throw new UnreadableException($"A sheet of the workbook claims {reader.RowCount:N0} rows of {reader.FieldCount:N0} columns, expected at most {limits.SheetCells:N0} cells. Open it in Excel, save it anew and upload it.");
        var (start, rows, hidden) = (new List<RawRow>(), 0, 0);
        for (var line = 1; reader.Read(); line++)
        {
            ct.ThrowIfCancellationRequested();
            if (Enumerable.Range(0, reader.FieldCount).All(reader.IsDBNull))
                continue;
            rows++;
            hidden += reader.RowHeight == 0 ? 1 : 0;
            if (start.Count < limits.HeaderRows && new RawRow(line, SheetCells.Of(reader)) is { IsBlank: false } row)
                start.Add(row);
        }
        return new Sheet(reader.Name ?? (1 + reader.Depth).ToString(CultureInfo.InvariantCulture), start, rows, hidden);
    }
}
