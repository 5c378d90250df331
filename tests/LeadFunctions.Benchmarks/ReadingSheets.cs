using System.IO.Compression;
using BenchmarkDotNet.Attributes;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Benchmarks;

/// <summary>Reading the same rows from a CSV, a workbook, and one with a formatted cell in the last row that a sheet
/// has.</summary>
public class ReadingSheets
{
    private const string FormattedCell = """<row r="1048576"><c r="A1048576" s="0"/></row></sheetData>""";

    private byte[] _csv = [],
        _workbook = [],
        _formatted = [];

    internal static int Rows { get; set; }

    [GlobalSetup]
    public void Write()
    {
        _csv = BenchmarkConfig.Upload(Rows).ToArray();
        var rows = System
            .Text.Encoding.UTF8.GetString(_csv)
            .Split(["\r\n", "\n"], StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(','))
            .ToList();
        _workbook = TextSheet.Of(rows).ToArray();
        _formatted = WithFormattedCell(_workbook);
    }

    [Benchmark(Baseline = true)]
    public Task CsvAsync() => ReadAsync(_csv);

    [Benchmark]
    public Task WorkbookAsync() => ReadAsync(_workbook);

    [Benchmark]
    public Task FormattedLastCellAsync() => ReadAsync(_formatted);

    private static async Task ReadAsync(byte[] file)
    {
        await using var table = await Reading.OpenAsync(new MemoryStream(file));
        var rows = 0;
        await foreach (var row in table.RowsAsync(default))
            rows += row.Cells.Count > 0 ? 1 : 0;
        if (rows != Rows)
            throw new InvalidOperationException($"Read {rows} of {Rows} rows.");
    }

    private static byte[] WithFormattedCell(byte[] workbook)
    {
        var file = new MemoryStream();
        file.Write(workbook);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            var sheet = zip.Entries.Single(e => e.FullName.Contains("/sheet", StringComparison.Ordinal));
            using var content = sheet.Open();
            var text = new StreamReader(content).ReadToEnd();
            var prefix = text.Contains("</x:sheetData>", StringComparison.Ordinal) ? "x:" : "";
            var cell = FormattedCell.Replace("<", $"<{prefix}").Replace($"<{prefix}/", $"</{prefix}");
            content.SetLength(0);
            using var writer = new StreamWriter(content);
            writer.Write(text.Replace($"</{prefix}sheetData>", cell));
        }
        return file.ToArray();
    }
}
