using System.Globalization;
using BenchmarkDotNet.Attributes;
using CsvHelper;
using CsvHelper.Configuration;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.ReadingTables;

namespace LeadFunctions.Benchmarks;

/// <summary>Reading an upload into rows, and bare CsvHelper over the same file with every field taken as a
/// string.</summary>
public class Reading
{
    private byte[] _file = [];

    /// <summary>Rows of the file that is read next.</summary>
    internal static int Rows { get; set; }

    internal static Affiliate Affiliate { get; } =
        new()
        {
            Name = AffiliateName.Parse(BenchmarkConfig.Affiliate),
            DisplayName = "Infuse",
            Contacts = new Contacts { Main = ["main@affiliate.example"] },
        };

    [GlobalSetup]
    public void Write() => _file = BenchmarkConfig.Upload(Rows).ToArray();

    [Benchmark(Baseline = true)]
    public async Task BareAsync()
    {
        using var parser = new CsvParser(
            new StreamReader(new MemoryStream(_file)),
            new CsvConfiguration(CultureInfo.InvariantCulture)
        );
        await parser.ReadAsync();
        var rows = 0;
        while (await parser.ReadAsync())
            rows += parser.Record is { Length: > 0 } ? 1 : 0;
        Check(rows);
    }

    [Benchmark]
    public async Task PipelineAsync()
    {
        await using var table = await OpenAsync(new MemoryStream(_file));
        var rows = 0;
        await foreach (var row in table.RowsAsync(default))
            rows += row.Cells.Count > 0 ? 1 : 0;
        Check(rows);
    }

    internal static async Task<UploadTable> OpenAsync(Stream file)
    {
        var limits = ReadingLimits.Default;
        var (table, problem) = await UploadReader.OpenAsync(
            UploadFile.Of(file, file.Length, limits),
            TableKind.Leads(Affiliate),
            limits,
            default
        );
        return table ?? throw new InvalidOperationException(problem);
    }

    private static void Check(int rows)
    {
        if (rows != Rows)
            throw new InvalidOperationException($"Read {rows} of {Rows} rows.");
    }
}
