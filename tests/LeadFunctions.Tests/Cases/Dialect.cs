using System.Globalization;
using System.Text;

namespace LeadFunctions.Tests.Cases;

/// <summary>How a table is written.</summary>
internal sealed class Dialect(string[] header)
{
    public string Delimiter { get; set; } = ",";

    public string End { get; set; } = "\r\n";

    public bool HasSep { get; set; }

    public bool Mark { get; set; }

    public Encoding Encoding { get; set; } = Encoding.UTF8;

    public bool QuoteAll { get; set; }

    public string Escape { get; set; } = "\"\"";

    public string Pad { get; set; } = "";

    public string BeforeQuote { get; set; } = "";

    public string Between { get; set; } = "";

    public bool BlankRow { get; set; }

    public List<string> Above { get; } = [];

    public string? Below { get; set; }

    public int HeaderAgain { get; set; } = -1;

    public bool SwapAgain { get; set; }

    public int[] Order { get; set; } = [0, 1, 2, 3, 4, 5, 6];

    public List<(string Header, string Cell)> More { get; } = [];

    public (string Header, string Cell)? Leading { get; set; }

    /// <summary>By row, a column and what becomes of its cell, written as it is.</summary>
    public Dictionary<int, (int Column, string Form)> Stray { get; } = [];

    public string[] Names { get; set; } = header;

    public bool NoEnd { get; set; }

    public bool Ragged { get; set; }

    public Func<string, string> Change { get; set; } = cell => cell;

    public string Write(string[][] rows)
    {
        var text = new StringBuilder(HasSep ? $"sep={Delimiter}{End}" : "");
        foreach (var line in Above)
            text.Append(string.Format(CultureInfo.InvariantCulture, line, Delimiter)).Append(End);
        text.Append(Line(Names, -1)).Append(End);
        for (var i = 0; i < rows.Length; i++)
        {
            if (i == HeaderAgain)
            {
                Order = SwapAgain ? [.. Order.Reverse()] : Order;
                text.Append(Line(Names, -1)).Append(End);
            }
            text.Append(Line(rows[i], i)).Append(End).Append(Between.Length > 0 ? End : "");
            if (BlankRow)
                text.Append(string.Concat(Enumerable.Repeat(Delimiter, 6))).Append(End);
        }
        if (Below is { } below)
            text.Append(string.Format(CultureInfo.InvariantCulture, below, Delimiter)).Append(End);
        return NoEnd ? text.ToString()[..^End.Length] : text.ToString();
    }

    public byte[] Bytes(string text) =>
        [.. Mark || Encoding == Encoding.Unicode ? Encoding.GetPreamble() : [], .. Encoding.GetBytes(text)];

    private string Line(string[] cells, int row)
    {
        var line = Order
            .Select(c =>
                Stray.TryGetValue(row, out var stray) && stray.Column == c
                    ? string.Format(CultureInfo.InvariantCulture, stray.Form, cells[c])
                    : Written(row < 0 ? cells[c] : Change(cells[c]))
            )
            .ToList();
        if (Leading is { } leading)
            line.Insert(0, row < 0 ? leading.Header : leading.Cell);
        if (!(Ragged && row % 2 == 1))
            line.AddRange(More.Select(m => row < 0 ? m.Header : m.Cell));
        return string.Join(Delimiter, line) + (Ragged && row == 2 ? Delimiter : "");
    }

    private string Written(string cell)
    {
        if (QuoteAll || cell.AsSpan().ContainsAny("\"\r\n") || cell.Contains(Delimiter, StringComparison.Ordinal))
            return $"{BeforeQuote}{Pad}\"{cell.Replace("\"", Escape, StringComparison.Ordinal).Replace("\n", End, StringComparison.Ordinal)}\"{Pad}";
        return Pad + cell + Pad;
    }
}
