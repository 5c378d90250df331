using System.Net;
using System.Text.Json;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Targeting.ReportingSources;

namespace LeadFunctions.AzuriteTests.Targeting;

/// <summary>From uploads with columns of sources to the report of them, the mail of Monday, and an erasure.</summary>
public sealed class Sources_are_told_apart_and_credited
{
    private const string Header = $"{TestConfig.Header},Publisher,Channel,Asset,utm_medium,Consent Text";

    private static readonly ConfigFile Rules = new(
        "sources.json",
        """
        { "rules": [
          { "name": "fairs", "when": { "channel": { "contains": "fair" } }, "kind": "event", "vehicle": "eventScan" },
          { "name": "paid", "when": { "utmMedium": { "is": "cpc" } }, "kind": "advertisement" },
          { "name": "papers", "when": { "asset": { "any": true } }, "kind": "content" } ] }
        """
    );

    // It asks for columns of sources.
    private static readonly ConfigFile Campaign = new(
        TestConfig.Campaign().Path,
        TestConfig
            .Campaign()
            .Content.Replace(
                "{ \"kind\": \"csv\" }",
                """{ "kind": "csv", "columns": ["email", "publisher", "utmMedium"] }""",
                StringComparison.Ordinal
            )
    );

    [Fact]
    public async Task From_the_upload_to_the_report_and_the_mail_of_Monday()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(
            TestConfig.Supplier(),
            TestConfig.Supplier("s2w"),
            TestConfig.Categories,
            Rules,
            Campaign
        );
        // No campaign takes ERP, so that the first touch of Ann is not sent.
        var fair = await pipeline.UploadAsync(
            "s2w/fair.csv",
            Upload(
                TestConfig.Row("ann", "ERP Software") + ",Expo,Trade Fair,,,",
                "nobody,Not,Usable,Contoso,CIO,US,11-50,CRM Software,,Expo,Trade Fair,,,"
            )
        );
        pipeline.Clock.Advance(TimeSpan.FromMinutes(10));
        var batch = await pipeline.UploadAsync(
            "infuse-media/leads.csv",
            Upload(
                TestConfig.Row("ann") + ",TechDaily,,Backups,,I agree.",
                TestConfig.Row("bob") + ",,,,CPC,",
                TestConfig.Row("bob") + ",,,,CPC,",
                TestConfig.Row("cleo") + ",,Smoke signals,,,",
                TestConfig.Row("dan") + ",,,,,"
            )
        );
        pipeline.Clock.Advance(TimeSpan.FromHours(1));
        await pipeline.QuietAsync();

        Assert.Equal(
            [
                "Content papers TechDaily",
                "Advertisement paid ",
                "Advertisement paid ",
                "Unknown  Smoke signals",
                "Unknown  ",
            ],
            (await pipeline.RowsAsync(batch)).Select(r => $"{r.Source?.Kind} {r.Source?.Rule} {r.Source?.SubSource}")
        );
        var delivered = await pipeline.FilesAsync(Containers.Deliveries);
        Assert.Contains(
            "\"ann@example.com\",\"TechDaily\",\"\"",
            await TextAsync(pipeline, Containers.Deliveries, Assert.Single(delivered)),
            StringComparison.Ordinal
        );

        var report = await ReportAsync(pipeline, "model=even");
        Assert.Equal((7, 4), (report.Rows, report.Sent));
        Assert.Equal(
            [
                // The duplicate of Bob, a touch of the same source, shares its credit.
                "infuse-media Unknown AffiliateFile: 2 2 2, 2",
                "infuse-media Advertisement AffiliateFile: 2 1 1, 1",
                "s2w Event EventScan: 2 1 0, 0.5",
                "infuse-media Content AffiliateFile: 1 1 1, 0.5",
            ],
            report.Sources.Select(Told)
        );
        Assert.Equal("s2w Event EventScan: 2 1 0, 1", Told((await ReportAsync(pipeline, "model=first")).Sources[2]));
        Assert.Equal(
            ["channel Smoke signals 1", "affiliate infuse-media 1"],
            report.Unmatched.Select(u => $"{u.Field} {u.Value} {u.Rows}").OrderDescending()
        );
        Assert.Equal(
            ["Expo", "TechDaily", "Smoke signals"],
            report.SubSources.OrderByDescending(s => s.Rows).ThenByDescending(s => s.SubSource).Select(s => s.SubSource)
        );
        Assert.NotNull(report.Version);
        Assert.Contains(
            "\"unmatched\",\"infuse-media\",\"\",\"\",\"\",\"channel\",\"Smoke signals\",\"1\"",
            await AskAsync(pipeline, "format=csv"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<h1>Sources of leads, 2026-11-16 to 2026-11-22</h1>",
            await AskAsync(pipeline, "format=html&from=2026-11-16&to=2026-11-22"),
            StringComparison.Ordinal
        );

        await pipeline.Store<TellUnmatched>().HandleAsync(default);
        Assert.DoesNotContain(await pipeline.MailsAsync(), IsOfSources);
        var today = pipeline.Clock.GetUtcNow();
        var monday = today.UtcDay.AddDays(7 - (((int)today.DayOfWeek + 6) % 7));
        pipeline.Clock.Advance(new DateTimeOffset(monday, new TimeOnly(7, 30), TimeSpan.Zero) - today);
        await pipeline.QuietAsync();
        await pipeline.Store<TellUnmatched>().HandleAsync(default);
        await pipeline.QuietAsync();
        var mail = Assert.Single(await pipeline.MailsAsync(), IsOfSources);
        Assert.Contains("Smoke signals", mail, StringComparison.Ordinal);
        Assert.Contains(
            $"ops/sources?from={monday.AddDays(-7):yyyy-MM-dd}&to={monday.AddDays(-1):yyyy-MM-dd}",
            mail,
            StringComparison.Ordinal
        );

        // What ops correct is told apart anew.
        await PostAsync(
            pipeline,
            $"api/leads/{(await pipeline.RowsAsync(fair))[0].Id}/correct",
            """{ "by": "Olga", "why": "asked", "values": { "channel": "", "utmMedium": "cpc" } }"""
        );
        await pipeline.QuietAsync();
        Assert.Equal("paid", (await pipeline.RowsAsync(fair))[0].Source?.Rule);

        await PostAsync(
            pipeline,
            "api/people/erase",
            """{ "email": "ann@example.com", "by": "Olga", "why": "asked" }"""
        );
        await Eventually.Holds(async () =>
        {
            pipeline.Clock.Advance(TimeSpan.FromMinutes(5));
            await pipeline.QuietAsync();
            return (await pipeline.RowsAsync(batch))[0].Data is { Origin: null };
        });
        var erased = (await pipeline.RowsAsync(batch))[0];
        Assert.Equal(("papers", null), (erased.Source!.Rule, erased.Source.SubSource));
        Assert.DoesNotContain(
            (await ReportAsync(pipeline, "model=even")).SubSources,
            line => line.SubSource == "TechDaily"
        );

        // A week in which nothing came has nothing to tell.
        pipeline.Clock.Advance(TimeSpan.FromDays(7));
        await pipeline.QuietAsync();
        Assert.Single(await pipeline.MailsAsync(), IsOfSources);
    }

    [Theory]
    [InlineData("model=middle", "model: found 'middle', expected one of First, Last, Even, Position")]
    [InlineData("format=pdf", "format: found 'pdf', expected json, csv or html")]
    [InlineData("from=2026-11-20&to=2026-11-19", "from: found 2026-11-20, expected a day up to 2026-11-19")]
    [InlineData("from=soon", "from")]
    public async Task What_is_asked_wrongly_is_told_plainly(string query, string told)
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        Assert.Contains(told, await AskAsync(pipeline, query, HttpStatusCode.BadRequest), StringComparison.Ordinal);
        Assert.Empty((await ReportAsync(pipeline, "")).Sources);
    }

    private static bool IsOfSources(string mail) => mail.Contains("Sources unmatched", StringComparison.Ordinal);

    private static string Upload(params IEnumerable<string> rows) => string.Join("\r\n", rows.Prepend(Header)) + "\r\n";

    private static string Told(SourceLine line) =>
        FormattableString.Invariant(
            $"{line.Affiliate} {line.Kind} {line.Vehicle}: {line.Rows} {line.Usable} {line.Sent}, {line.Credit}"
        );

    private static async Task<SourceReportView> ReportAsync(PipelineUnderTest pipeline, string query) =>
        JsonSerializer.Deserialize<SourceReportView>(await AskAsync(pipeline, query), Answer.Options)!;

    private static async Task<string> TextAsync(PipelineUnderTest pipeline, string container, string path) =>
        (await pipeline.Store<OutputFiles>().ReadAsync(container, path, default)).ToString();

    private static async Task<string> AskAsync(
        PipelineUnderTest pipeline,
        string query,
        HttpStatusCode expected = HttpStatusCode.OK
    )
    {
        using var client = Client();
        var answer = await client.GetAsync(new Uri(pipeline.Host.HttpAddress!, $"api/reports/sources?{query}"));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == expected, $"{answer.StatusCode}: {text}");
        return text;
    }

    private static async Task PostAsync(PipelineUnderTest pipeline, string path, string json)
    {
        using var client = Client();
        using var body = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        var answer = await client.PostAsync(new Uri(pipeline.Host.HttpAddress!, path), body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static HttpClient Client() =>
        new() { DefaultRequestHeaders = { { "x-functions-key", PipelineUnderTest.FunctionKey } } };
}
