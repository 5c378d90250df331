using System.Diagnostics;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using LeadFunctions.ConfiguringCampaigns;
using LeadFunctions.Leads;
using LeadFunctions.ReceivingUploads;

namespace LeadFunctions.Benchmarks;

/// <summary>Reading an upload into rows, against bare CsvHelper over the same file with every field taken as a string.
/// Both in turn, several times in one run; the ratio of the medians counts.</summary>
internal static class ReadBenchmark
{
    private const double MinRatio = 0.5;
    private const int Rounds = 5;

    private static readonly Affiliate Affiliate = new()
    {
        Name = AffiliateName.Parse(BenchmarkConfig.Affiliate), DisplayName = "Infuse", Contacts = new Contacts { Main = "main@affiliate.example" },
    };

    public static async Task<IReadOnlyList<Result>> RunAsync(int rows)
    {
        var file = BenchmarkConfig.Upload(rows);
        var (bare, ours) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            // The first round pays for compiling.
            var (b, o) = (await RateAsync(rows, file, BareAsync), await RateAsync(rows, file, OursAsync));
            if (round > 0)
                (bare, ours) = ([.. bare, b], [.. ours, o]);
        }
        var ratio = ours.Median() / bare.Median();
        return [new("reading, against bare CsvHelper",
            FormattableString.Invariant($"{ours.Median():N0} of {bare.Median():N0} rows/s: {ratio:F2}"), "at least 0.50", ratio >= MinRatio)];
    }

    private static async Task<double> RateAsync(int rows, MemoryStream file, Func<Stream, Task<int>> read)
    {
        file.Position = 0;
        var clock = Stopwatch.StartNew();
        var found = await read(file);
        return found == rows ? rows / clock.Elapsed.TotalSeconds : throw new InvalidOperationException($"Read {found} of {rows} rows.");
    }

    private static async Task<int> BareAsync(Stream file)
    {
        using var parser = new CsvParser(new StreamReader(file, leaveOpen: true), new CsvConfiguration(CultureInfo.InvariantCulture));
        await parser.ReadAsync();
        var rows = 0;
        while (await parser.ReadAsync())
            rows += parser.Record is { Length: > 0 } ? 1 : 0;
        return rows;
    }

    private static async Task<int> OursAsync(Stream file)
    {
        var limits = ReadingLimits.Default;
        var (table, problem) = await UploadReader.OpenAsync(UploadFile.Of(file, file.Length, limits), Affiliate, limits, default);
        await using var opened = table ?? throw new InvalidOperationException(problem);
        var rows = 0;
        await foreach (var row in opened.RowsAsync(default))
            rows += row.Cells.Count > 0 ? 1 : 0;
        return rows;
    }
}
