using System.Text;
using BenchmarkDotNet.Attributes;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.ReadingTables;
using LeadFunctions.Pipeline.ValidatingLeads;

namespace LeadFunctions.Benchmarks;

/// <summary>Validating sound rows, each with the hash of its person.</summary>
public class Validating
{
    private const int Rows = 2_000;

    private readonly PersonHash _people = new(Encoding.UTF8.GetBytes("a key for benchmarks only"));
    private List<UploadRow> _rows = [];
    private RowValidator? _validator;

    [GlobalSetup]
    public async Task ReadAsync()
    {
        var documents = BenchmarkConfig
            .Files.Select(f => ConfigurationFile.Read(f.Path, BinaryData.FromString(f.Json)).Document)
            .ToList();
        var configuration = new Configuration(
            documents.OfType<Affiliate>(),
            documents.OfType<Campaign>(),
            documents.OfType<CategoryList>().SelectMany(l => l.Categories)
        );
        await using var table = await Reading.OpenAsync(BenchmarkConfig.Upload(Rows));
        _rows = await table.RowsAsync(default).ToListAsync();
        _validator = new RowValidator(table.Columns, Reading.Affiliate, configuration, TimeProvider.System.GetUtcNow());
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public void Pipeline()
    {
        foreach (var row in _rows)
        {
            var (data, email, reasons) = _validator!.Validate(row.Cells);
            if (data is null || email is null || _people.Of(email).Bucket < 0)
                throw new InvalidOperationException($"A sound row is not usable: {string.Join(", ", reasons)}");
        }
    }
}

internal static class ValidateBenchmark
{
    public static Task<IReadOnlyList<Result>> RunAsync() =>
        Task.FromResult<IReadOnlyList<Result>>([
            new(
                "validating, one core",
                FormattableString.Invariant(
                    $"{1 / Measured.Run<Validating>().Seconds(nameof(Validating.Pipeline)):N0} rows/s"
                )
            ),
        ]);
}
