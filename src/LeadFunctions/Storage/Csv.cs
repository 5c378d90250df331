using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace LeadFunctions.Storage;

/// <summary>Writes every CSV that goes out: UTF-8 with a mark that Excel needs, and cells that a spreadsheet would run as
/// a formula made harmless by a leading apostrophe.</summary>
internal sealed class Csv : IAsyncDisposable
{
    private readonly CsvWriter _writer;

    public Csv(Stream stream) => _writer = new CsvWriter(
        new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true),
        new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            InjectionOptions = InjectionOptions.Escape,
            InjectionEscapeCharacter = '\'',
            NewLine = "\r\n",
        });

    public async Task WriteAsync(IEnumerable<string> row)
    {
        foreach (var cell in row)
            _writer.WriteField(cell);
        await _writer.NextRecordAsync();
    }

    public ValueTask DisposeAsync() => _writer.DisposeAsync();
}
