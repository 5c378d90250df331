using System.Text;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>Takes a row apart line by line: quotes around cells, also with blanks outside of them, and <c>="…"</c>.
/// A quote ends its cell only where a delimiter or the end of the line comes next; any other is data.</summary>
/// <param name="escapes">Whether a backslash takes the sign behind it out of its meaning.</param>
internal sealed class CellScan(char delimiter, bool escapes = false)
{
    private readonly List<string> _cells = [];
    private readonly StringBuilder _cell = new();

    public IReadOnlyList<string> Cells => _cells;

    /// <summary>Whether a quoted cell goes on in the next line.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Whether quotes stood where the rules know none.</summary>
    public bool IsIrregular { get; private set; }

    /// <summary>Where in the line that was read last the open cell begins.</summary>
    public int OpenedAt { get; private set; }

    /// <summary>How much of the line that was read last belongs to a cell that was open before.</summary>
    public int Continued { get; private set; }

    /// <param name="lineBreak">The one before this line, which a cell that is open holds.</param>
    public CellScan Read(string line, string lineBreak = "")
    {
        var at = 0;
        Continued = 0;
        if (IsOpen)
        {
            _cell.Append(lineBreak);
            at = InQuotes(line, 0);
            Continued = at < 0 ? line.Length : Math.Min(at - 1, line.Length);
        }
        while (at >= 0 && at <= line.Length)
            at = Next(line, at);
        return this;
    }

    /// <summary>Where a quoted cell that begins here ends by its first quote that stands alone: at a delimiter or at
    /// the end of the line. Null for a cell without quotes, and where text follows that quote.</summary>
    public static int? EndOfQuoted(string line, int at, char delimiter)
    {
        var text = AfterBlanks(line, at, delimiter);
        if (text < line.Length && line[text] == '=')
            text++;
        if (text >= line.Length || line[text] != '"')
            return null;
        for (var quote = text + 1; (quote = line.IndexOf('"', quote)) >= 0; quote += 2)
            if (quote + 1 == line.Length || line[quote + 1] != '"')
                return EndsCell(line, quote + 1, delimiter);
        return null;
    }

    // Where the next cell begins; beyond the line at its end, and -1 where a quote is open.
    private int Next(string line, int at)
    {
        var start = AfterBlanks(line, at, delimiter);
        if (start < line.Length && line[start] == '"')
            return InQuotes(line, start + 1);
        if (start + 1 < line.Length && line[start] == '=' && line[start + 1] == '"')
            return InQuotes(line, start + 2);
        return escapes ? Escaped(line, at) : Plain(line, at);
    }

    private int Plain(string line, int at)
    {
        var end = line.IndexOf(delimiter, at);
        end = end < 0 ? line.Length : end;
        _cells.Add(line[at..end]);
        return end + 1;
    }

    private int Escaped(string line, int at)
    {
        for (; at < line.Length && line[at] != delimiter; at++)
            _cell.Append(line[at] == '\\' && at + 1 < line.Length && IsSign(line[at + 1]) ? line[++at] : line[at]);
        return Done(at + 1);
    }

    private int InQuotes(string line, int at)
    {
        (IsOpen, OpenedAt) = (true, at);
        for (; at < line.Length; at++)
            if (escapes && line[at] == '\\' && at + 1 < line.Length && IsSign(line[at + 1]))
                _cell.Append(line[++at]);
            else if (line[at] != '"')
                _cell.Append(line[at]);
            else if (at + 1 < line.Length && line[at + 1] == '"')
                _cell.Append(line[++at]);
            else if (EndsCell(line, at + 1, delimiter) is { } end)
                return Done(end + 1);
            else
            {
                IsIrregular = true;
                _cell.Append('"');
            }
        return -1;
    }

    private int Done(int next)
    {
        IsOpen = false;
        _cells.Add(_cell.ToString());
        _cell.Clear();
        return next;
    }

    private bool IsSign(char c) => c is '"' or '\\' or '\'' || c == delimiter;

    // Where the delimiter behind a cell or the end of the line is; null where text follows.
    private static int? EndsCell(string line, int at, char delimiter)
    {
        at = AfterBlanks(line, at, delimiter);
        return at >= line.Length || line[at] == delimiter ? at : null;
    }

    private static int AfterBlanks(string line, int at, char delimiter)
    {
        while (at < line.Length && line[at] is ' ' or '\t' && line[at] != delimiter)
            at++;
        return at;
    }
}
