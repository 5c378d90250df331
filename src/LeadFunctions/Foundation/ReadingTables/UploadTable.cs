using System.Runtime.CompilerServices;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>The table of an upload, read row by row: memory does not grow with the file.</summary>
internal sealed class UploadTable(
    RawTable raw,
    FoundHeader header,
    IAsyncEnumerator<RawRow> rows,
    TableKind kind,
    ReadingLimits limits
) : IAsyncDisposable
{
    /// <summary>The most characters of a header as it is stored: with the batch, and beside the cells of each
    /// row.</summary>
    public const int MaxHeader = 12_000;

    private const int MostNotes = 50;

    // So many columns that come again are a second table; fewer stand in for the first ones.
    private const int LeastTwins = 4;

    private readonly int _email = header.Columns.ToList().FindIndex(c => c.Field == Field.Email);
    private readonly HeaderAgain _again = new(header, kind);
    private readonly AsideTitle _aside = new(header.Above is [.., var last] ? last : null);
    private readonly int _twin = SecondTable(header.Columns);
    private int _below;
    private bool _isInPivot;

    /// <summary>What the file was read as, such as <c>CSV, semicolon, Windows-1252</c>.</summary>
    public string Format => raw.Format;

    /// <summary>Those of the header, and one for the sheet where rows of several are read.</summary>
    public IReadOnlyList<Column> Columns { get; } =
        raw.NamesSheets ? [.. header.Columns, new Column(ReceiptRow.Sheet, Field.Receipt)] : header.Columns;

    /// <summary>What of the file is not read, in plain words.</summary>
    public IReadOnlyList<string> NotRead { get; } = [.. raw.NotRead.Concat(Above(header)).Take(MostNotes)];

    /// <summary>The rows below the header; empty ones, repeated headers, totals and pivots left out. Where the file
    /// breaks off, the last row says so.</summary>
    public async IAsyncEnumerable<UploadRow> RowsAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var last = header.Begin;
        for (var count = 0; await NextAsync(ct) is { } row; last = row.Line)
        {
            raw.Count?.Tell(row);
            if (
                row.Fault is null
                && (
                    row.IsBlank
                    || IsOfPivot(row)
                    || IsHeader(row)
                    || TotalRows.IsTotal(row.Cells, _email < 0 ? int.MaxValue : _email)
                )
            )
                continue;
            if (++count > limits.Rows)
            {
                yield return Ended(
                    row.Line,
                    $"from here on the file is not read: it has more than {limits.Rows:N0} rows"
                );
                yield break;
            }
            yield return Row(Beside(_aside.Told(_again.Arrange(row))));
        }
        if (raw.Count?.Missing is > 0 and var missing)
            yield return new UploadRow(
                last,
                [],
                new Reason(
                    ReasonCode.RowCannotBeRead,
                    null,
                    $"{missing:N0} lines with an address that belong to no row",
                    "a row for each; tell us, and send the file again"
                )
            );
    }

    public ValueTask DisposeAsync() => rows.DisposeAsync();

    private async Task<RawRow?> NextAsync(CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        if (_below < header.Below.Count)
            return header.Below[_below++];
        return await rows.MoveNextAsync() ? rows.Current : null;
    }

    private bool IsOfPivot(RawRow row) =>
        _isInPivot =
            !HasAddress(row) && (TotalRows.IsPivot(row.Cells) || (_isInPivot && TotalRows.IsOfPivot(row.Cells)));

    // A row with an address where addresses stand is none: nearly every row ends here.
    private bool IsHeader(RawRow row) => !HasAddress(row) && _again.Follow(row);

    private bool HasAddress(RawRow row) =>
        _email >= 0 && _email < row.Cells.Length && row.Cells[_email].Contains('@', StringComparison.Ordinal);

    // Of two tables beside each other the second has people of its own.
    private RawRow Beside(RawRow row) =>
        row.Fault is null
        && _twin >= 0
        && _twin < row.Cells.Length
        && row.Cells[_twin].Contains('@', StringComparison.Ordinal)
        && !row.Cells[_twin].Trim().Equals(row.Cells[_email].Trim(), StringComparison.OrdinalIgnoreCase)
            ? row with
            {
                Fault = new Reason(
                    ReasonCode.RowCannotBeRead,
                    null,
                    "two tables beside each other, with a person in each",
                    "one table below the other"
                ),
            }
            : row;

    // The e-mail column of a second table, whose columns all come again; -1 where there is none.
    private static int SecondTable(IReadOnlyList<Column> columns)
    {
        var twins = columns
            .Index()
            .Where(c =>
                c.Item.Field is null && columns.Any(other => other.Field is not null && other.Header == c.Item.Header)
            )
            .ToList();
        var email = columns.FirstOrDefault(c => c.Field == Field.Email)?.Header;
        return twins.Count < LeastTwins ? -1
            : twins.Find(c => c.Item.Header == email) is { Item: not null } twin ? twin.Index
            : -1;
    }

    private UploadRow Row(RawRow row)
    {
        var cells = raw.NamesSheets ? WithSheet(row) : row.Cells;
        return row.Fault is null
            ? UploadRow.Of(row.Line, cells)
            : UploadRow.Of(row.Line, cells) with
            {
                Fault = row.Fault,
            };
    }

    private string[] WithSheet(RawRow row)
    {
        var cells = row
            .Cells.Concat(Enumerable.Repeat("", Math.Max(0, header.Columns.Count - row.Cells.Length)))
            .ToList();
        cells.Insert(header.Columns.Count, row.Sheet ?? "");
        return [.. cells];
    }

    private static IEnumerable<string> Above(FoundHeader header) =>
        header.Above.Count(r => HeaderRow.HasAddress(r.Cells)) is > 0 and var addresses
            ? [$"{addresses:N0} rows with an address above the header in row {header.Begin:N0}"]
            : [];

    private static UploadRow Ended(int line, string found) =>
        new(line, [], new Reason(ReasonCode.RowCannotBeRead, null, found, "files that are split into smaller ones"));
}
