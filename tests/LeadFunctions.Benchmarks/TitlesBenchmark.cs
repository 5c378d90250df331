using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Benchmarks;

/// <summary>The title list of a campaign over very many conversions, asked over HTTP; median of three.</summary>
internal static class TitlesBenchmark
{
    private const int RowsAFile = 10_000;
    private const int Whole = 1_000_000;
    private const int Rounds = 3;
    private const double MaxSeconds = 5;

    public static async Task<IReadOnlyList<Result>> RunAsync(int conversions)
    {
        await using var pipeline = await BenchmarkedPipeline.StartAsync(isAsked: true);
        await FillAsync(pipeline, conversions);
        using var client = new HttpClient
        {
            BaseAddress = pipeline.Host.HttpAddress!,
            DefaultRequestHeaders = { { "x-functions-key", BenchmarkedPipeline.FunctionKey } },
        };
        var times = new List<double>();
        JsonNode list = new JsonObject();
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            var answer = await client.PostAsJsonAsync(
                new Uri($"api/campaigns/{BenchmarkConfig.LeadCodes[1]}/title-list", UriKind.Relative),
                new { format = "json" }
            );
            list = (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonNode>())!;
            times.Add(watch.Elapsed.TotalSeconds);
        }
        // A smaller run is held to its part of the time.
        var bound = MaxSeconds * conversions / Whole;
        return
        [
            new(
                $"title list over {conversions:N0} conversions in {conversions / RowsAFile:N0} files",
                FormattableString.Invariant($"{times.Median():F1} s, {list["conversions"]} of {list["all"]} picked"),
                FormattableString.Invariant($"at most {bound:F1} s"),
                times.Median() <= bound && (int)list["all"]! == conversions
            ),
        ];
    }

    private static async Task FillAsync(BenchmarkedPipeline pipeline, int conversions)
    {
        var random = new Random(1);
        for (var file = 0; file < conversions / RowsAFile; file++)
        {
            IReadOnlyList<OrganicFact> facts = [.. Enumerable.Range(0, RowsAFile).Select(_ => Fact(file, random))];
            using var content = new MemoryStream();
            await OrganicColumns.Table.WriteAsync(content, new[] { facts }.ToAsyncEnumerable(), default);
            content.Position = 0;
            await pipeline.UploadAsync(
                Containers.Facts,
                OrganicFiles.PathOf(BatchId.Parse($"20261118T090000-{file:x12}")),
                content
            );
        }
    }

    private static OrganicFact Fact(int file, Random random)
    {
        var title = random.Next(3_000);
        return new()
        {
            Date = new DateOnly(2026, 11, 17).AddDays(-file % 90),
            Person = $"{random.NextInt64():x16}{random.NextInt64():x16}",
            Title = $"manager of thing{title}",
            TitleKey = new TitleKey($"thing{title % 800} manager"),
            Country = random.Next(3) > 0 ? "US" : "DE",
            Size = random.Next(2) > 0 ? "201-500" : "1,001-5,000",
            Category = "erp",
        };
    }
}
