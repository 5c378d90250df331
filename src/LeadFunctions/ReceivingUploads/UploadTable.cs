using System.Runtime.CompilerServices;
using LeadFunctions.Leads;

namespace LeadFunctions.ReceivingUploads;

/// <summary>The table of an upload, read row by row: memory does not grow with the file.</summary>
internal sealed class UploadTable(
    string format, IReadOnlyList<Column> columns, IAsyncEnumerator<RawRow> rows, ReadingLimits limits) : IAsyncDisposable
{
    /// <summary>The most characters of a header as it is stored: with the batch, and beside the cells of each row.</summary>
    public const int MaxHeader = 12_000;

    private readonly string[] _header = [.. Trimmed(columns.Select(c => c.Header))];
    private readonly int _email = columns.ToList().FindIndex(c => c.Field == Field.Email);

    /// <summary>What the file was read as, such as <c>CSV, semicolon, Windows-1252</c>.</summary>
    public string Format => format;

    public IReadOnlyList<Column> Columns => columns;

    /// <summary>The rows below the header; empty ones, repeated headers and totals left out. Where the file breaks off,
    /// the last row says so.</summary>
    public async IAsyncEnumerable<UploadRow> RowsAsync([EnumeratorCancellation] CancellationToken ct)
    {
        for (var count = 0; await NextAsync(ct) is { } row;)
        {
            if (row.Fault is null && (row.IsBlank || IsHeader(row.Cells) || Totals.IsTotal(row.Cells, _email)))
                continue;
            if (++count > limits.Rows)
            {
                yield return Ended(row.Line, $"from here on the file is not read: it has more than {limits.Rows:N0} rows");
                yield break;
            }
            yield return row.Fault is null ? UploadRow.Of(row.Line, row.Cells) : new UploadRow(row.Line, [], row.Fault);
        }
    }

    public ValueTask DisposeAsync() => rows.DisposeAsync();

    private async Task<RawRow?> NextAsync(CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return await rows.MoveNextAsync() ? rows.Current : null;
    }

    private bool IsHeader(string[] row) =>
        string.Equals(row[0].Trim(), _header.FirstOrDefault(""), StringComparison.Ordinal) && Trimmed(row).SequenceEqual(_header);

    private static IEnumerable<string> Trimmed(IEnumerable<string> cells)
    {
        var trimmed = cells.Select(c => c.Trim()).ToList();
        return trimmed.Take(trimmed.FindLastIndex(c => c.Length > 0) + 1);
    }

    private static UploadRow Ended(int line, string found) =>
        new(line, [], new Reason(ReasonCode.RowCannotBeRead, null, found, "files that are split into smaller ones"));
}
