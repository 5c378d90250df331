namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>Rows whose cells are held together by quotes that are none of a CSV, or that are quoted as a whole: known
/// by that they then have as many cells as the header.</summary>
internal static class OtherQuotes
{
    private static readonly (string Open, string Close)[] Pairs =
    [
        ("'", "'"),
        ("“", "”"),
        ("„", "“"),
        ("”", "”"),
        ("‘", "’"),
        ("«", "»"),
        ("`", "`"),
        ("\\\"", "\\\""),
    ];

    /// <returns>Null where that makes no row of it.</returns>
    public static string[]? Undo(string[] cells, CsvForm form)
    {
        if (cells is [var whole])
            return whole.Contains(form.Delimiter) ? Within(whole, form) : null;
        return cells.Length > form.Width && Joined(cells, form.Delimiter) is { } joined && joined.Length == form.Width
            ? joined
            : null;
    }

    // "ann@example.com,Ann,Poe" in one cell, as a spreadsheet leaves a row that was pasted.
    private static string[]? Within(string row, CsvForm form) =>
        new CellScan(form.Delimiter).Read(row) is { IsOpen: false, Cells: var cells } && cells.Count == form.Width
            ? [.. cells]
            : null;

    private static string[]? Joined(string[] cells, char delimiter)
    {
        var joined = new List<string>();
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = cells[i].Trim();
            var last = i;
            foreach (var (open, close) in Pairs)
                if (cell.StartsWith(open, StringComparison.Ordinal) && Closed(cells, i, open, close) is { } end)
                {
                    cell = string.Join(delimiter, cells[i..(end + 1)]).Trim()[open.Length..^close.Length];
                    last = end;
                    break;
                }
            joined.Add(last == i ? cells[i] : cell);
            i = last;
        }
        return joined.Count < cells.Length ? [.. joined] : null;
    }

    private static int? Closed(string[] cells, int from, string open, string close)
    {
        if (
            cells[from].Trim() is var first
            && first.Length > open.Length
            && first.EndsWith(close, StringComparison.Ordinal)
        )
            return null;
        for (var i = from + 1; i < cells.Length; i++)
            if (cells[i].TrimEnd().EndsWith(close, StringComparison.Ordinal))
                return i;
            else if (cells[i].TrimStart().StartsWith(open, StringComparison.Ordinal))
                return null;
        return null;
    }
}
