using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;

namespace LeadFunctions.Foundation.Storage;

/// <summary>Writes every CSV that goes out: UTF-8 with a mark that Excel needs, every cell quoted, and cells that a
/// spreadsheet would run as a formula made harmless by a leading apostrophe. What a machine reads has neither mark nor
/// apostrophe.</summary>
internal sealed partial class Csv : IAsyncDisposable
{
    private readonly CsvWriter _writer;
    private readonly bool _machineRead;
    private readonly Regex _within;

    public Csv(Stream stream, bool machineRead = false, char delimiter = ',') =>
        (_machineRead, _within, _writer) = (
            machineRead,
            delimiter == ',' ? FormulaWithin() : FormulaBehindAnySeparator(),
            new CsvWriter(
                new StreamWriter(
                    stream,
                    new UTF8Encoding(encoderShouldEmitUTF8Identifier: !machineRead),
                    leaveOpen: true
                ),
                new CsvConfiguration(CultureInfo.InvariantCulture)
                {
                    NewLine = "\r\n",
                    Delimiter = delimiter.ToString(),
                    ShouldQuote = _ => true,
                }
            )
        );

    public async Task WriteAsync(IEnumerable<string> row)
    {
        foreach (var cell in row)
            _writer.WriteField(_machineRead ? cell : Harmless(cell));
        await _writer.NextRecordAsync();
    }

    public ValueTask DisposeAsync() => _writer.DisposeAsync();

    /// <summary>A cell of a file that went out, as it was before it was made harmless.</summary>
    public static string Plain(string cell) => Guard().Replace(cell, "$1");

    private string Harmless(string cell)
    {
        var inner = cell.AsSpan().ContainsAny(Separators) ? _within.Replace(cell, "$1'") : cell;
        return FormulaStart().IsMatch(inner) && !IsPhone(inner) && !IsLess(inner) ? $"'{inner}" : inner;
    }

    private static readonly SearchValues<char> Separators = SearchValues.Create(";\t\r\n,");

    private static readonly SearchValues<char> InNumbers = SearchValues.Create("0123456789.");

    // A number below zero computes nothing but itself, and sums are formed of it.
    private static bool IsLess(string cell) =>
        cell is ['-', >= '0' and <= '9', ..]
        && !cell.AsSpan(1).ContainsAnyExcept(InNumbers)
        && cell.IndexOf('.', StringComparison.Ordinal) == cell.LastIndexOf('.');

    // A plus and up to 15 digits (E.164) computes nothing but itself; machines read phones from these files.
    private static bool IsPhone(string cell) =>
        cell is ['+', _, ..] and { Length: <= 16 } && !cell.AsSpan(1).ContainsAnyExceptInRange('0', '9');

    // Full-width and small signs are signs to a spreadsheet of East Asia. Blanks before a sign, also those that nobody
    // sees, are dropped.
    [GeneratedRegex(@"\A([\t\r\n]|[\s\p{Cf}]*[=+@＝＋－＠﹦﹢﹣﹫-])")]
    private static partial Regex FormulaStart();

    // A spreadsheet that is told another separator begins a cell there, and ends a row at a line break within quotes.
    [GeneratedRegex(@"([;\t\r\n][\s\p{Cf}]*)(?=[=+@＝＋－＠﹦﹢﹣﹫-])")]
    private static partial Regex FormulaWithin();

    [GeneratedRegex(@"([,;\t\r\n][\s\p{Cf}]*)(?=[=+@＝＋－＠﹦﹢﹣﹫-])")]
    private static partial Regex FormulaBehindAnySeparator();

    [GeneratedRegex(@"(\A|[,;\t\r\n][\s\p{Cf}]*)'(?=[\t\r\n]|[\s\p{Cf}]*[=+@＝＋－＠﹦﹢﹣﹫-])")]
    private static partial Regex Guard();
}
