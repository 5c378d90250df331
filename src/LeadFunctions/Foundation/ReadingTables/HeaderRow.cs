using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>Chooses the header among the first rows of a file: the row with the most known fields and no address in
/// it. Where a table stands above it whose columns it all has, both are one table.</summary>
internal static class HeaderRow
{
    // So many known fields make a header of a row, though the one that it needs is missing.
    private const int Many = 3;
    private const int MostMore = 2;

    /// <summary>The place of the header and its columns, which are null where there is none that will do, and where
    /// the table begins.</summary>
    public static (int At, IReadOnlyList<Column>? Columns, int Begin) Find(IReadOnlyList<RawRow> rows, TableKind kind)
    {
        var (at, best, found, begin) = (-1, 0, (IReadOnlyList<Column>?)null, -1);
        for (var i = 0; i < rows.Count; i++)
        {
            if (HasAddress(rows[i].Cells))
                continue;
            var columns = kind.Name(Names(rows[i].Cells));
            var (isHeader, known) = (kind.IsHeader(columns), TableKind.Known(columns));
            if (
                !isHeader
                && known >= Many
                && i > 0
                && UnderGroups(rows[i - 1].Cells, rows[i].Cells, kind) is { } grouped
            )
                (columns, isHeader, known) = (grouped, true, TableKind.Known(grouped));
            if (isHeader && IsOneTable(rows, at, i, found, columns))
                (at, best, found) = (i, known, columns);
            else if (known > best && (isHeader || known >= Many))
                (at, best, found, begin) = (i, known, isHeader ? columns : null, i);
        }
        return (at, found, begin);
    }

    /// <summary>The header among the first rows; null where none will do.</summary>
    public static FoundHeader? Among(IReadOnlyList<RawRow> rows, TableKind kind) =>
        Find(rows, kind) is (var at, { } columns, var begin)
            ? new FoundHeader(
                columns,
                rows[at],
                [.. rows.Take(begin)],
                [.. rows.Skip(begin < at ? begin : at + 1)],
                rows[begin].Line
            )
            : null;

    public static IReadOnlyList<string> Names(string[] cells) => [.. cells.Select(c => c.Trim())];

    /// <summary>Whether a cell is an address: then the row is no header.</summary>
    public static bool HasAddress(string[] cells) =>
        Array.Exists(
            cells,
            c => c.Contains('@', StringComparison.Ordinal) && EmailAddress.TryParse(c.Trim(' ', '"', '\''), out _)
        );

    // A header that comes again with a little more. The few columns of a report above a table make no table of it.
    private static bool IsOneTable(
        IReadOnlyList<RawRow> rows,
        int first,
        int second,
        IReadOnlyList<Column>? narrow,
        IReadOnlyList<Column> wide
    ) =>
        narrow is not null
        && TableKind.Known(narrow) is > Many and var known
        && TableKind.Known(wide) - known is >= 0 and <= MostMore
        && IsWider(wide, narrow)
        && Names(rows[first].Cells).SequenceEqual(narrow.Select(c => c.Header))
        && rows.Skip(first).Take(second - first).Any(row => HasAddress(row.Cells));

    // By name, else by field.
    private static bool IsWider(IReadOnlyList<Column> wide, IReadOnlyList<Column> narrow) =>
        wide.Count(c => c.Header.Length > 0) > narrow.Count(c => c.Header.Length > 0)
        && narrow
            .Where(c => c.Header.Length > 0)
            .All(c =>
                wide.Any(other =>
                    other.Header.Equals(c.Header, StringComparison.OrdinalIgnoreCase)
                    || (c.Field is not null && other.Field == c.Field)
                )
            );

    // "Email" over "Address" is an e-mail address; a group stands over all columns up to the next.
    private static IReadOnlyList<Column>? UnderGroups(string[] groups, string[] cells, TableKind kind)
    {
        if (HasAddress(groups) || groups.Count(g => !string.IsNullOrWhiteSpace(g)) < 2)
            return null;
        var (group, names) = ("", Names(cells).ToArray());
        for (var i = 0; i < names.Length; i++)
        {
            group = i < groups.Length && !string.IsNullOrWhiteSpace(groups[i]) ? groups[i].Trim() : group;
            if (HeaderSynonyms.FieldOf(names[i]) is null && HeaderSynonyms.FieldOf($"{group} {names[i]}") is not null)
                names[i] = $"{group} {names[i]}";
        }
        return kind.Name(names) is var columns && kind.IsHeader(columns) ? columns : null;
    }
}
