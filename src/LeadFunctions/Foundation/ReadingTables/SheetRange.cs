namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>How far the cells of a sheet reach. Rows and cells may be numbered or follow each other.</summary>
internal sealed class SheetRange
{
    /// <summary>The last row that a sheet may have.</summary>
    public const int MaxRow = 1_048_576;

    private const int MaxColumn = 16_384;

    private int _row,
        _column,
        _lastRow,
        _lastColumn;

    /// <summary>Cells between the first and the last, empty ones too.</summary>
    public long Cells => (long)_lastRow * _lastColumn;

    public string Here => Name(_row, _column);

    public string Last => Name(_lastRow, _lastColumn);

    public void Row(string? number)
    {
        _row =
            number is null ? _row + 1
            : int.TryParse(number, out var told) ? told
            : 0;
        _column = 0;
        Check(number);
        _lastRow = Math.Max(_lastRow, _row);
    }

    public void Cell(string? reference)
    {
        _column++;
        if (reference is not null)
            (_row, _column) = Parse(reference);
        Check(reference);
        (_lastRow, _lastColumn) = (Math.Max(_lastRow, _row), Math.Max(_lastColumn, _column));
    }

    private static (int Row, int Column) Parse(string reference)
    {
        var (column, letters) = (0, 0);
        for (; letters < Math.Min(4, reference.Length) && char.IsAsciiLetter(reference[letters]); letters++)
            column = (column * 26) + char.ToUpperInvariant(reference[letters]) - 'A' + 1;
        return int.TryParse(reference.AsSpan(letters), out var row) ? (row, column) : (0, 0);
    }

    private void Check(string? reference)
    {
        if (_row is < 1 or > MaxRow || _column is < 0 or > MaxColumn)
            throw new UnreadableException(
                $"The workbook has a cell or row '{reference?[..Math.Min(20, reference.Length)]}', which no sheet has. Open it in Excel, save it anew and upload it."
            );
    }

    private static string Name(int row, int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
            letters = (char)('A' + ((column - 1) % 26)) + letters;
        return $"{letters}{row}";
    }
}
