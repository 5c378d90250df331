using System.Text;

namespace LeadFunctions.Foundation.ReadingTables;

/// <param name="Text">Without its line break.</param>
/// <param name="End">Its line break; empty at the end of the file.</param>
internal readonly record struct TextLine(string Text, string End);

/// <summary>The lines of a text, however they end, and how many of them hold an address.</summary>
internal sealed class LineReader(TextReader text, int most) : IDisposable
{
    private readonly char[] _buffer = new char[UploadFile.SampleBytes];
    private readonly StringBuilder _line = new();
    private int _at,
        _length;

    /// <summary>Lines so far that hold an <c>@</c>, counted before anybody tells rows by them.</summary>
    public int WithAddress { get; private set; }

    /// <summary>Set where a line is longer than it may be; nothing comes after it.</summary>
    public bool IsBrokenOff { get; private set; }

    public void Dispose() => text.Dispose();

    /// <returns>Null at the end.</returns>
    public async ValueTask<TextLine?> NextAsync()
    {
        while (!IsBrokenOff && (_at < _length || await FillAsync()))
        {
            var rest = _buffer.AsMemory(_at, _length - _at);
            var end = rest.Span.IndexOfAny('\r', '\n');
            _line.Append(rest.Span[..(end < 0 ? rest.Length : end)]);
            _at += end < 0 ? rest.Length : end;
            if (IsBrokenOff = _line.Length > most)
                return null;
            if (end >= 0)
                return Taken(await BreakAsync());
        }
        return _line.Length > 0 && !IsBrokenOff ? Taken("") : null;
    }

    private TextLine Taken(string end)
    {
        var line = _line.ToString();
        _line.Clear();
        WithAddress += line.Contains('@', StringComparison.Ordinal) ? 1 : 0;
        return new TextLine(line, end);
    }

    private async ValueTask<string> BreakAsync()
    {
        if (_buffer[_at++] == '\n')
            return "\n";
        if ((_at == _length && !await FillAsync()) || _buffer[_at] != '\n')
            return "\r";
        _at++;
        return "\r\n";
    }

    private async ValueTask<bool> FillAsync()
    {
        (_at, _length) = (0, await text.ReadAsync(_buffer));
        return _length > 0;
    }
}
