namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>Splits a line whose quotes are not those of a sound row.</summary>
internal static class SplitRow
{
    /// <summary>The reading that has as many cells as the header; null where none has.</summary>
    public static string[]? OfWidth(string line, CsvForm form)
    {
        var perCell = PerCell(line, form.Delimiter);
        if (form.Width == 0 || perCell.Length == form.Width)
            return perCell;
        var plain = line.Split(form.Delimiter);
        return plain.Length == form.Width ? [.. plain.Select(Bare)] : null;
    }

    /// <summary>Each cell by itself: one whose quote is closed in this line ends there, in another the quote is
    /// stray.</summary>
    public static string[] PerCell(string line, char delimiter)
    {
        var cells = new List<string>();
        for (var at = 0; at <= line.Length; )
        {
            var scan = new CellScan(delimiter);
            var end = EndOf(line, at, delimiter);
            cells.Add(Cell(line[at..end], scan));
            at = end + 1;
        }
        return [.. cells];
    }

    private static string Cell(string text, CellScan scan) =>
        scan.Read(text) is { IsOpen: false, Cells: [var cell] } ? cell : Bare(text);

    // The delimiter behind the cell's closing quote, else the next.
    private static int EndOf(string line, int at, char delimiter)
    {
        if (CellScan.EndOfQuoted(line, at, delimiter) is { } end)
            return end;
        var next = line.IndexOf(delimiter, at);
        return next < 0 ? line.Length : next;
    }

    // Quotes around it, or one that is opened and never closed.
    private static string Bare(string cell)
    {
        var text = cell.Trim();
        if (text is ['"', .. var inner, '"'])
            return inner.Replace("\"\"", "\"", StringComparison.Ordinal);
        return text is ['"', .. var rest] && !rest.Contains('"', StringComparison.Ordinal) ? rest : cell;
    }
}
