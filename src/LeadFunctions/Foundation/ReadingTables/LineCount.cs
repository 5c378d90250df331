namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>Counts lines that hold an address twice: as they are in the file, and as rows account for them. What is in
/// the file and in no row would be a lead that was lost without a word.</summary>
internal sealed class LineCount
{
    private int _seen,
        _told;

    /// <param name="lines">Lines of the file with an <c>@</c> up to here.</param>
    public void See(int lines) => _seen = lines;

    /// <summary>Everything up to here stands above the table.</summary>
    public void Begin() => _told = _seen;

    /// <summary>A row accounts for the lines that its cells came from.</summary>
    public void Tell(RawRow row)
    {
        var breaks = 0;
        foreach (var cell in row.Cells)
            breaks += cell.AsSpan().Count('\n') + cell.AsSpan().Count('\r');
        _told +=
            breaks == 0
                ? Array.Exists(row.Cells, c => c.Contains('@', StringComparison.Ordinal))
                    ? 1
                    : 0
                : string.Join(',', row.Cells)
                    .Split(["\r\n", "\n", "\r"], StringSplitOptions.None)
                    .Count(l => l.Contains('@', StringComparison.Ordinal));
    }

    /// <summary>Lines with an address that no row accounts for.</summary>
    public int Missing => Math.Max(0, _seen - _told);
}
