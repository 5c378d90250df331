using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>Chooses the header among the first rows of a file: the row with the most known fields and no address in
/// it.</summary>
internal static class HeaderRow
{
    // So many known fields make a header of a row, though the one that it needs is missing.
    private const int Many = 3;

    /// <summary>The place of the header and its columns; the columns are null where there is none that will
    /// do.</summary>
    public static (int At, IReadOnlyList<Column>? Columns) Find(IReadOnlyList<RawRow> rows, TableKind kind)
    {
        var (at, best, found) = (-1, 0, (IReadOnlyList<Column>?)null);
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
            if (known > best && (isHeader || known >= Many))
                (at, best, found) = (i, known, isHeader ? columns : null);
        }
        return (at, found);
    }

    public static IReadOnlyList<string> Names(string[] cells) => [.. cells.Select(c => c.Trim())];

    /// <summary>Whether a cell is an address: then the row is no header.</summary>
    public static bool HasAddress(string[] cells) =>
        Array.Exists(
            cells,
            c => c.Contains('@', StringComparison.Ordinal) && EmailAddress.TryParse(c.Trim(' ', '"', '\''), out _)
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
