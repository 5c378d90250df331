using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>Finds the table among the rows that a format gives.</summary>
internal static class TableFinder
{
    private const string OtherBreaks = "\u0085\u2028\u2029\v\f";
    private const string OneLine =
        "Found all rows in one line, with line breaks of another kind. Save the file as CSV anew.";

    public static async Task<(UploadTable? Table, string? Problem)> FindAsync(
        RawTable table,
        TableKind kind,
        ReadingLimits limits,
        CancellationToken ct
    )
    {
        var rows = table.Rows.GetAsyncEnumerator(ct);
        var (header, problem) = await HeaderAsync(rows, kind, limits, table.Count);
        if (header is not null)
            return (new UploadTable(table, header, rows, kind, limits), null);
        await rows.DisposeAsync();
        return (null, problem);
    }

    /// <summary>Looks at the first rows and says which is the header, or why none is.</summary>
    public static async Task<(FoundHeader? Header, string? Problem)> HeaderAsync(
        IAsyncEnumerator<RawRow> rows,
        TableKind kind,
        ReadingLimits limits,
        LineCount? count = null
    )
    {
        var seen = new List<RawRow>();
        while (seen.Count < limits.HeaderRows && await rows.MoveNextAsync())
        {
            if (rows.Current is { Fault: { } fault, Cells: [] } row)
            {
                if (seen.Count == 0 || HeaderRow.Find(seen, kind).Columns is null)
                    return (null, $"Row {row.Line:N0}: {fault.Found}. Expected {fault.Expected}.");
                seen.Add(row);
                break;
            }
            if (!rows.Current.IsBlank)
                seen.Add(rows.Current);
        }
        if (HeaderRow.Among(seen, kind) is { } header)
        {
            foreach (var row in header.Above)
                count?.Tell(row);
            if (header.Begin == header.Row.Line)
                count?.Tell(header.Row);
            return header.Below.Count == 0 && Array.Exists(header.Row.Cells, c => c.AsSpan().ContainsAny(OtherBreaks))
                    ? (null, OneLine)
                : TooLong(header.Row.Cells, limits) is { } problem ? (null, problem)
                : (header, null);
        }
        var at = HeaderRow.Find(seen, kind).At;
        if (seen.Find(r => r.Fault is not null) is { Fault: { } told } broken)
            return (null, $"Row {broken.Line:N0}: {told.Found}. Expected {told.Expected}.");
        return (null, Problem(at < 0 ? Widest(seen) : seen[at].Cells, seen, kind, limits));
    }

    private static string[] Widest(List<RawRow> rows) => rows.MaxBy(r => r.Cells.Length)?.Cells ?? [];

    private static string Problem(string[] widest, List<RawRow> seen, TableKind kind, ReadingLimits limits) =>
        widest switch
        {
            [] => "The file holds no text. Expected a header line and at least one row.",
            _ when TooLong(widest, limits) is { } problem => problem,
            [var only] when IsLine(only, kind) =>
                "Found lines that are a single cell each: there are quotes around whole lines. Save the file as CSV anew, without them.",
            _ => NotFound(widest, seen, kind),
        };

    private static bool IsLine(string cell, TableKind kind) =>
        Array.Exists(
            [',', ';', '\t', '|'],
            sign =>
                cell.Contains(sign, StringComparison.Ordinal)
                && kind.IsHeader(kind.Name(HeaderRow.Names(cell.Split(sign))))
        );

    private static string? TooLong(string[] row, ReadingLimits limits)
    {
        if (row.Length > limits.Columns)
            return $"Found {row.Length:N0} columns, expected at most {limits.Columns}.";
        return Json.Write(row).Length is > UploadTable.MaxHeader and var length
            ? $"Found a header of {length:N0} characters, expected at most {UploadTable.MaxHeader:N0}."
            : null;
    }

    private static string NotFound(string[] found, List<RawRow> seen, TableKind kind)
    {
        var names = string.Join(", ", found.Take(12).Select(h => $"'{h.Trim().Short(40)}'"));
        var meant = Meant(found, seen, kind) is { } header
            ? $" The column '{header.Trim().Short(40)}' looks like it: name it so, or ask us to read it under its own name."
            : "";
        return $"{kind.Missing}. Found the columns {names}; expected {kind.Expected}.{meant}";
    }

    /// <summary>The header over cells that mostly hold what is missing.</summary>
    private static string? Meant(string[] header, List<RawRow> seen, TableKind kind)
    {
        if (kind.IsMissing is not { } isMissing || header.Any(isMissing))
            return null;
        var below = seen.SkipWhile(row => row.Cells != header).Skip(1).Select(row => row.Cells).ToList();
        return header
            .Where(
                (name, i) =>
                    name.Trim().Length > 0
                    && below
                        .Where(cells => i < cells.Length && cells[i].Trim().Length > 0)
                        .Select(cells => isMissing(cells[i]))
                        .ToList()
                        is { Count: > 0 } there
                    && there.Count(found => found) * 2 > there.Count
            )
            .FirstOrDefault();
    }
}
