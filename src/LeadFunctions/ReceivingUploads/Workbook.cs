using System.Runtime.CompilerServices;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using LeadFunctions.ConfiguringCampaigns;

namespace LeadFunctions.ReceivingUploads;

/// <summary>Reads the sheet of a workbook that holds the leads: it has an e-mail column, and of those the most rows.</summary>
internal static class Workbook
{
    static Workbook() => System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

    /// <param name="bytes">Checked before: the reader trusts what it reads.</param>
    public static async Task<RawTable> OpenAsync(
        string kind, UploadFile file, byte[] bytes, Affiliate affiliate, ReadingLimits limits, CancellationToken ct)
    {
        var sheets = Guarded(() => Sheets.Of(bytes, limits, ct));
        var best = (Index: 0, Rows: -1);
        for (var i = 0; i < sheets.Count; i++)
            if (sheets[i].Rows > best.Rows && await HasEmailAsync(sheets[i], affiliate, limits))
                best = (i, sheets[i].Rows);
        var sheet = sheets[best.Index];
        var hidden = sheet.HiddenRows > 0 ? $", {sheet.HiddenRows:N0} hidden rows read" : "";
        return new RawTable(
            $"{kind}, sheet '{Short(sheet.Name)}'{(sheets.Count > 1 ? $" of {sheets.Count:N0}" : "")}{hidden}{file.Within}",
            RowsAsync(bytes, best.Index, Short(sheet.Name), CancellationToken.None));
    }

    private static async Task<bool> HasEmailAsync(Sheet sheet, Affiliate affiliate, ReadingLimits limits)
    {
        await using var rows = sheet.Start.ToAsyncEnumerable().GetAsyncEnumerator();
        return (await TableFinder.HeaderAsync(rows, affiliate, limits)).Columns is not null;
    }

    private static async IAsyncEnumerable<RawRow> RowsAsync(byte[] bytes, int sheet, string name, [EnumeratorCancellation] CancellationToken ct = default)
    {
        using var reader = Guarded(() => Sheets.Open(bytes));
        for (var i = 0; i < sheet; i++)
            Guarded(reader.NextResult);
        for (var line = 1; Next(reader, line, name) is { } row; line++)
        {
            ct.ThrowIfCancellationRequested();
            yield return row;
            if (row.Fault is not null)
                yield break;
        }
        await Task.CompletedTask;
    }

    private static RawRow? Next(IExcelDataReader reader, int line, string sheet)
    {
        try
        {
            return Guarded(() => reader.Read() ? new RawRow(line, SheetCells.Of(reader)) : null);
        }
        catch (UnreadableException)
        {
            return RawRow.Unreadable(line, $"from here on sheet '{sheet}' cannot be read: the workbook is damaged", "a workbook that Excel saved");
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
            throw new UnreadableException("The workbook is damaged or cut off. Open it in Excel, save it anew and upload it.");
        }
    }

    private static string Short(string name) => name.Length <= 40 ? name : name[..40] + "…";
}
