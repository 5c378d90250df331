using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace LeadFunctions.Foundation.Storage;

/// <summary>Writes every CSV that goes out: UTF-8 with a mark that Excel needs, and cells that a spreadsheet would run as
/// a formula made harmless by a leading apostrophe. What a machine reads has neither.</summary>
internal sealed class Csv : IAsyncDisposable
{
    private const string Signs = "\",\r\n";
    private const string FormulaStarts = "=+-@\t\r\n";

    private readonly CsvWriter _writer;
    private readonly bool _machineRead;

    public Csv(Stream stream, bool machineRead = false) => (_machineRead, _writer) = (machineRead, new CsvWriter(
        new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: !machineRead), leaveOpen: true),
        new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            NewLine = "\r\n",
            // The writer's own rule leaves a lone line feed bare, and readers end the row there.
            ShouldQuote = cell => cell.Field.AsSpan().ContainsAny(Signs) || cell.Field is [' ', ..] or [.., ' '],
        }));

    public async Task WriteAsync(IEnumerable<string> row)
    {
        foreach (var cell in row)
            _writer.WriteField(_machineRead ? cell : Harmless(cell));
        await _writer.NextRecordAsync();
    }

    public ValueTask DisposeAsync() => _writer.DisposeAsync();

    private static string Harmless(string cell) =>
        cell.Length > 0 && FormulaStarts.Contains(cell[0]) && !IsPhone(cell) && !IsLess(cell) ? $"'{cell}" : cell;

    // A number below zero computes nothing but itself, and sums are formed of it.
    private static bool IsLess(string cell) => cell is ['-', >= '0' and <= '9', ..] && !cell.AsSpan(1).ContainsAnyExcept("0123456789.") && cell.IndexOf('.', StringComparison.Ordinal) == cell.LastIndexOf('.');

    // A plus and up to 15 digits (E.164) computes nothing but itself; machines read phones from these files.
    private static bool IsPhone(string cell) => cell is ['+', _, ..] and { Length: <= 16 } && !cell.AsSpan(1).ContainsAnyExceptInRange('0', '9');
}
