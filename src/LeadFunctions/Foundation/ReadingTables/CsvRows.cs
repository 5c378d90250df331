using System.Runtime.CompilerServices;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>The rows of a text with delimiters. A line break within quotes is believed only where it keeps the rows
/// whole: a stray quote is data, or the fault of its own row, and never swallows others.</summary>
internal sealed class CsvRows : IDisposable
{
    private const int Patience = 1_000;
    private const int LeastPatience = 4;

    private readonly LineReader _lines;
    private readonly CsvForm _form;
    private readonly ReadingLimits _limits;
    private readonly List<TextLine> _ahead = [];
    private int _row,
        _patience = Patience;

    private CsvRows(TextReader text, CsvForm form, ReadingLimits limits) =>
        (_lines, _form, _limits) = (new LineReader(text, limits.JsonLine), form, limits);

    /// <param name="count">What is counted of the lines while rows are taken.</param>
    public static async IAsyncEnumerable<RawRow> OfAsync(
        Func<TextReader> open,
        CsvForm form,
        ReadingLimits limits,
        LineCount? count = null,
        [EnumeratorCancellation] CancellationToken ct = default
    )
    {
        using var rows = new CsvRows(open(), form, limits);
        while (await rows.NextAsync() is { } row)
        {
            ct.ThrowIfCancellationRequested();
            count?.See(
                rows._lines.WithAddress - rows._ahead.Count(l => l.Text.Contains('@', StringComparison.Ordinal))
            );
            yield return row;
        }
    }

    public void Dispose() => _lines.Dispose();

    private async ValueTask<RawRow?> NextAsync()
    {
        if (await LineAsync(0) is not { } line)
            return _lines.IsBrokenOff ? BrokenOff() : null;
        _ahead.RemoveAt(0);
        _row++;
        var cells = line.Text.AsSpan().ContainsAny('"', '\\')
            ? await TakeApartAsync(line)
            : line.Text.Split(_form.Delimiter);
        if (cells is null)
            return RawRow.Unreadable(
                _row,
                "quotes that are not closed in their row",
                "each quote closed behind its cell",
                SplitRow.PerCell(line.Text, _form.Delimiter)
            );
        if (_form.Width > 1 && cells.Length != _form.Width)
            cells = OtherQuotes.Undo(cells, _form) ?? cells;
        return Array.Exists(cells, c => c.Length > _limits.Cell)
            ? RawRow.Unreadable(
                _row,
                $"a cell of more than {_limits.Cell:N0} characters",
                $"at most {UploadRow.MaxCell:N0}",
                [.. cells.Select(c => c.Short(50))]
            )
            : new RawRow(_row, cells);
    }

    private RawRow? BrokenOff()
    {
        if (_row < 0)
            return null;
        var at = _row + 1;
        _row = -1;
        return RawRow.Unreadable(
            at,
            $"from here on the file cannot be read: a line has more than {_limits.JsonLine:N0} characters",
            "lines of one row each"
        );
    }

    // Null where the quotes make no row of it.
    private async ValueTask<string[]?> TakeApartAsync(TextLine line)
    {
        var plain = new CellScan(_form.Delimiter).Read(line.Text);
        if (plain is { IsOpen: false, IsIrregular: false } && Fits(plain))
            return [.. plain.Cells];
        if (
            line.Text.Contains('\\', StringComparison.Ordinal)
            && new CellScan(_form.Delimiter, escapes: true).Read(line.Text) is { IsOpen: false } escaped
            && escaped.Cells.Count == _form.Width
        )
            return [.. escaped.Cells];
        if (!plain.IsOpen && (!plain.IsIrregular || Fits(plain)))
            return [.. plain.Cells];
        if (plain.IsOpen && await JoinAsync(line, plain) is { } joined)
            return joined;
        return SplitRow.OfWidth(line.Text, _form);
    }

    private bool Fits(CellScan scan) => _form.Width == 0 || scan.Cells.Count == _form.Width;

    // The lines up to the one in which the quote is closed, as one row.
    private async ValueTask<string[]?> JoinAsync(TextLine first, CellScan scan)
    {
        var opened = first.Text[scan.OpenedAt..];
        if (_form.LooksLikeRow(opened))
            return null;
        // An address that is not the row's own would be hidden in it.
        var (length, before, hidden) = (first.Text.Length, first, HasAddress(opened));
        var owns = HasAddress(first.Text[..scan.OpenedAt]) ? 1 : 0;
        for (var i = 0; i < _patience && length <= _limits.Cell; i++)
        {
            if (await LineAsync(i) is not { } line)
                return i > 0 || first.End.Length > 0 ? null : [.. SplitRow.PerCell(first.Text, _form.Delimiter)];
            scan.Read(line.Text, before.End);
            // A cell may also be opened anew in this line.
            var (content, tail) = (
                line.Text[..scan.Continued],
                scan is { IsOpen: true, OpenedAt: > 0 } ? line.Text[scan.OpenedAt..] : ""
            );
            if (_form.LooksLikeRow(content) || _form.LooksLikeRow(tail))
                return null;
            owns += HasAddress(line.Text[scan.Continued..^tail.Length]) ? 1 : 0;
            hidden |= HasAddress(content) || HasAddress(tail) || owns > 1;
            if (!scan.IsOpen)
                return IsBelieved(first, line, scan, hidden) ? Taken(i + 1, scan) : null;
            (before, length) = (line, length + line.Text.Length);
        }
        _patience = Math.Max(LeastPatience, _patience / 2);
        return null;
    }

    private bool IsBelieved(TextLine first, TextLine last, CellScan joined, bool hidden)
    {
        if (_form.Width == 0)
            return true;
        // What looks whole without the lines below must have a good reason to swallow them.
        var alone = _form.IsWhole(first.Text);
        if (alone && (hidden || (!_form.HasAddresses && _form.IsWhole(last.Text))))
            return false;
        return joined.Cells.Count == _form.Width
            ? !(joined.IsIrregular && hidden)
            : !(alone || hidden || joined.IsIrregular);
    }

    private static bool HasAddress(string text) => text.Contains('@', StringComparison.Ordinal);

    private string[] Taken(int lines, CellScan scan)
    {
        _ahead.RemoveRange(0, lines);
        _patience = Patience;
        return [.. scan.Cells];
    }

    private async ValueTask<TextLine?> LineAsync(int ahead)
    {
        while (_ahead.Count <= ahead)
        {
            if (await _lines.NextAsync() is not { } line)
                return null;
            _ahead.Add(line);
        }
        return _ahead[ahead];
    }
}
