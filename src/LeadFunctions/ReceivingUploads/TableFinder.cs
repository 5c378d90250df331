using LeadFunctions.ConfiguringCampaigns;
using LeadFunctions.Leads;

namespace LeadFunctions.ReceivingUploads;

/// <summary>Finds the table among the rows that a format gives: its header is the first row with an e-mail column.</summary>
internal static class TableFinder
{
    public static async Task<(UploadTable? Table, string? Problem)> FindAsync(
        RawTable table, Affiliate affiliate, ReadingLimits limits, CancellationToken ct)
    {
        var rows = table.Rows.GetAsyncEnumerator(ct);
        var (columns, problem) = await HeaderAsync(rows, affiliate, limits);
        if (columns is not null)
            return (new UploadTable(table.Format, columns, rows, limits), null);
        await rows.DisposeAsync();
        return (null, problem);
    }

    /// <summary>Goes on to the header and says which columns it has, or why there is none.</summary>
    public static async Task<(IReadOnlyList<Column>? Columns, string? Problem)> HeaderAsync(
        IAsyncEnumerator<RawRow> rows, Affiliate affiliate, ReadingLimits limits)
    {
        string[] widest = [];
        for (var seen = 0; seen < limits.HeaderRows && await rows.MoveNextAsync();)
        {
            var row = rows.Current;
            if (row.Fault is { } fault)
                return (null, $"Line {row.Line:N0}: {fault.Found}. Expected {fault.Expected}.");
            if (row.IsBlank)
                continue;
            if (TooLong(row.Cells, limits) is { } problem)
                return (null, problem);
            if (Columns(row.Cells, affiliate) is { } columns)
                return (columns, null);
            widest = row.Cells.Length > widest.Length ? row.Cells : widest;
            seen++;
        }
        return (null, widest switch
        {
            [] => "The file holds no text. Expected a header line and at least one row.",
            [var only] when IsLine(only, affiliate) => "Found lines that are a single cell each: there are quotes around whole lines. Save the file as CSV anew, without them.",
            _ => NoEmail(widest),
        });
    }

    /// <summary>The columns of a header; null where the row has no e-mail column and so is none.</summary>
    public static IReadOnlyList<Column>? Columns(string[] row, Affiliate affiliate)
    {
        var columns = ColumnMapping.Of([.. row.Select(h => h.Trim())], affiliate);
        return columns.Any(c => c.Field == Field.Email) ? columns : null;
    }

    private static bool IsLine(string cell, Affiliate affiliate) =>
        Array.Exists([',', ';', '\t', '|'], sign => cell.Contains(sign, StringComparison.Ordinal) && Columns(cell.Split(sign), affiliate) is not null);

    private static string? TooLong(string[] row, ReadingLimits limits)
    {
        if (row.Length > limits.Columns)
            return $"Found {row.Length:N0} columns, expected at most {limits.Columns}.";
        return Json.Write(row).Length is > UploadTable.MaxHeader and var length
            ? $"Found a header of {length:N0} characters, expected at most {UploadTable.MaxHeader:N0}."
            : null;
    }

    private static string NoEmail(string[] found)
    {
        var names = string.Join(", ", found.Take(12).Select(h => h.Trim()).Select(h => $"'{(h.Length <= 40 ? h : h[..40] + "…")}'"));
        return $"No column holds an e-mail address. Found the columns {names}; expected one named like 'Email' or 'Work Email'.";
    }
}
