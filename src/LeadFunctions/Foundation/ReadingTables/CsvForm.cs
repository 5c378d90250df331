using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>What is known of a text with delimiters before its rows are read.</summary>
/// <param name="Width">How many columns the header has; 0 where there is none.</param>
/// <param name="HasAddresses">Whether a column holds addresses, by which rows are known.</param>
internal sealed record CsvForm(char Delimiter, int Width, bool HasAddresses = true)
{
    /// <summary>Whether a line alone has as many cells as a row.</summary>
    public bool IsWhole(string line) =>
        SplitRow.PerCell(line, Delimiter).Length == Width || line.Split(Delimiter).Length == Width;

    /// <summary>Whether text within quotes is rather a row of its own: an address among some cells, or where rows are
    /// not known by addresses as wide as one.</summary>
    public bool LooksLikeRow(string text)
    {
        var cells = text.Split(Delimiter);
        return (!HasAddresses && Width > 1 && cells.Length == Width)
            || (cells.Length > 1 && Array.Exists(cells, IsAddress));
    }

    private static bool IsAddress(string cell) =>
        cell.Contains('@', StringComparison.Ordinal) && EmailAddress.TryParse(cell.Trim(' ', '"', '\''), out _);
}
