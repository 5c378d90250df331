using System.Runtime.CompilerServices;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>Reads the sheets of a workbook that hold the leads.</summary>
internal static class Workbook
{
    static Workbook() => System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

    /// <param name="bytes">Checked before: the reader trusts what it reads.</param>
    /// <param name="faults">By sheet, what makes it unreadable.</param>
    public static RawTable Open(
        string program,
        UploadFile file,
        byte[] bytes,
        TableKind kind,
        ReadingLimits limits,
        CancellationToken ct,
        IReadOnlyList<string?>? faults = null
    )
    {
        var sheets = Guarded(() => Sheets.Of(bytes, kind, limits, ct));
        var choice = SheetChoice.Of(sheets, kind);
        if (
            choice.Read.Count == 0
            && choice.NotRead.Count > 0
            && sheets.All(s => s.IsHidden || s.Addresses == 0 || s.Header is not null || kind.Sheets.Count > 0)
        )
            throw new UnreadableException(
                $"No sheet of the workbook is read. Found {string.Join("; ", choice.NotRead)}. Show or rename the sheet that holds the leads, or put them on the first one, and upload that."
            );
        IReadOnlyList<Sheet> read = choice.Read.Count > 0 ? choice.Read : [sheets.MaxBy(s => s.Rows)!];
        if (
            faults is not null
            && (faults.Count == sheets.Count ? read.Select(s => faults[s.Index]) : faults)
                .OfType<string>()
                .FirstOrDefault()
                is { } fault
        )
            throw new UnreadableException(fault);
        var hidden = read.Sum(s => s.HiddenRows) is > 0 and var rows ? $", {rows:N0} hidden rows read" : "";
        var names = string.Join(", ", read.Select(s => $"'{Short(s.Name)}'"));
        return new RawTable(
            $"{program}, {(read.Count > 1 ? "sheets" : "sheet")} {names}{(sheets.Count > read.Count ? $" of {sheets.Count:N0}" : "")}{hidden}{file.Within}",
            RowsAsync(bytes, read, CancellationToken.None)
        )
        {
            NotRead = choice.NotRead,
            NamesSheets = read.Count > 1,
        };
    }

    private static async IAsyncEnumerable<RawRow> RowsAsync(
        byte[] bytes,
        IReadOnlyList<Sheet> sheets,
        [EnumeratorCancellation] CancellationToken ct = default
    )
    {
        using var reader = Guarded(() => Sheets.Open(bytes));
        var at = 0;
        foreach (var sheet in sheets)
        {
            for (; at < sheet.Index; at++)
                Guarded(reader.NextResult);
            for (var line = 1; line <= sheet.LastRow && Next(reader, line, Short(sheet.Name)) is { } row; line++)
            {
                ct.ThrowIfCancellationRequested();
                // Of further sheets the header comes first: it is that of the table again.
                if (sheet == sheets[0] || row.Fault is not null || line >= sheet.Header!.Begin)
                    yield return sheets.Count > 1 ? row with { Sheet = Short(sheet.Name) } : row;
                if (row.Fault is not null)
                    break;
            }
        }
        await Task.CompletedTask;
    }

    private static RawRow? Next(IExcelDataReader reader, int line, string sheet)
    {
        try
        {
            return Guarded(() =>
                reader.Read() ? new RawRow(line, Sheets.IsEmpty(reader) ? [] : SheetCells.Of(reader)) : null
            );
        }
        catch (UnreadableException)
        {
            return RawRow.Unreadable(
                line,
                $"from here on sheet '{sheet}' cannot be read: the workbook is damaged",
                "a workbook that Excel saved"
            );
        }
    }

    // The bytes are in memory: whatever the reader throws, and it throws anything, tells of the file.
    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidPasswordException)
        {
            throw new UnreadableException("The workbook is encrypted. Save it without a password and upload that.");
        }
        catch (Exception e) when (e is not (UnreadableException or OperationCanceledException or OutOfMemoryException))
        {
            throw new UnreadableException(
                "The workbook is damaged or cut off. Open it in Excel, save it anew and upload it."
            );
        }
    }

    public static string Short(string name) => name.Short(40);
}
