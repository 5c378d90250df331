using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>Knows a header that comes again within the table, in any order and with other columns, and puts the cells
/// below it under the columns of the first.</summary>
internal sealed class HeaderAgain(FoundHeader first, TableKind kind)
{
    private readonly string[] _names = [.. HeaderRow.Names(first.Row.Cells)];
    private readonly int _enough = Math.Max(2, (TableKind.Known(first.Columns) + 1) / 2);
    private int[]? _places;
    private string[] _strange = [];

    /// <summary>Whether the row is a header; then the rows below it are read by it.</summary>
    public bool Follow(RawRow row)
    {
        var names = HeaderRow.Names(row.Cells).ToArray();
        if (IsSame(names))
        {
            (_places, _strange) = (null, []);
            return true;
        }
        if (
            !names.Any(n => n.Length > 0 && HeaderSynonyms.FieldOf(n) is not null || _names.Contains(n))
            || HeaderRow.HasAddress(row.Cells)
        )
            return false;
        var columns = kind.Name(names);
        if (!IsReordered(names) && (!kind.IsHeader(columns) || TableKind.Known(columns) < _enough))
            return false;
        _places = Places(names, columns);
        _strange = [.. names.Select((name, i) => _places[i] < 0 ? name : "")];
        return true;
    }

    /// <summary>The row under the columns of the first header; told where it has a cell that no column of it can
    /// take.</summary>
    public RawRow Arrange(RawRow row)
    {
        if (_places is null)
            return row;
        for (var i = 0; i < Math.Min(row.Cells.Length, _strange.Length); i++)
            if (_strange[i].Length > 0 && !string.IsNullOrWhiteSpace(row.Cells[i]))
                return row with
                {
                    Fault = new Reason(
                        ReasonCode.RowCannotBeRead,
                        null,
                        $"a row under a second header with the column '{_strange[i]}', which the first does not have",
                        "one header in a file"
                    ),
                };
        var cells = new string[_names.Length];
        Array.Fill(cells, "");
        for (var i = 0; i < Math.Min(row.Cells.Length, _places.Length); i++)
            if (_places[i] >= 0)
                cells[_places[i]] = row.Cells[i];
        return row with { Cells = cells };
    }

    private bool IsSame(string[] names) => Trimmed(names).SequenceEqual(Trimmed(_names));

    private bool IsReordered(string[] names) =>
        names.Count(n => n.Length > 0) > 1
        && Trimmed(names)
            .Order(StringComparer.OrdinalIgnoreCase)
            .SequenceEqual(Trimmed(_names).Order(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);

    // By name, else by field; -1 for a column that the first header does not have.
    private int[] Places(string[] names, IReadOnlyList<Column> columns)
    {
        var left = Enumerable.Range(0, _names.Length).ToList();
        var places = new int[names.Length];
        Array.Fill(places, -1);
        Match((i, place) => string.Equals(names[i], _names[place], StringComparison.OrdinalIgnoreCase));
        Match((i, place) => columns[i].Field is { } field && first.Columns[place].Field == field);
        return places;

        void Match(Func<int, int, bool> fits)
        {
            for (var i = 0; i < names.Length; i++)
                if (
                    places[i] < 0
                    && names[i].Length > 0
                    && left.FindIndex(place => fits(i, place)) is >= 0 and var found
                )
                {
                    places[i] = left[found];
                    left.RemoveAt(found);
                }
        }
    }

    private static IEnumerable<string> Trimmed(string[] names) =>
        names.Take(Array.FindLastIndex(names, n => n.Length > 0) + 1);
}
