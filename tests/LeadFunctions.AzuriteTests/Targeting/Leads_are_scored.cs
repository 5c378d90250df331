using System.Text.Json;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Targeting.PreparingScores;
using LeadFunctions.Targeting.ReportingGrades;

namespace LeadFunctions.AzuriteTests.Targeting;

/// <summary>From what is known of a person to the parts in the row, the file of a weekly send, the facts, and who gets
/// scarce room.</summary>
public sealed class Leads_are_scored
{
    private const string Header = $"{TestConfig.Header},Contact Me,Buying Timeline";

    private static readonly ConfigFile Few = new("scoring.json", """{ "fit": { "organicAtLeast": 4 } }""");

    [Fact]
    public async Task A_lead_has_its_parts_from_the_row_to_the_file_of_the_send_and_the_facts()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(
            TestConfig.Supplier(),
            TestConfig.Supplier("s2w"),
            TestConfig.Categories,
            Few,
            new ConfigFile(
                TestConfig.WeeklyCampaign().Path,
                TestConfig
                    .WeeklyCampaign()
                    .Content.Replace(
                        "{ \"kind\": \"csv\" }",
                        """{ "kind": "csv", "columns": ["email", "score", "grade", "scoreParts"] }""",
                        StringComparison.Ordinal
                    )
            )
        );
        var yesterday = pipeline.Clock.GetUtcNow().UtcDay.AddDays(-1);
        await pipeline.DropAsync(
            Containers.Organic,
            "conversions.csv",
            $"""
            Date,Email,Job Title,Country,Company Size,Category
            {yesterday:yyyy-MM-dd},ann@example.com,IT Director,US,51-200,CRM Software
            {yesterday:yyyy-MM-dd},uma@example.com,IT Manager,US,51-200,CRM Software
            {yesterday:yyyy-MM-dd},vic@example.com,IT Manager,DE,201-500,CRM Software
            {yesterday:yyyy-MM-dd},wes@example.com,CFO,DE,,CRM Software
            """
        );
        // No campaign takes backups: a touch of Ann, and nothing else.
        var first = await pipeline.UploadAsync(
            "s2w/first.csv",
            Upload(TestConfig.Row("ann", "Backup Software") + ",,")
        );
        await pipeline.Store<FactFiles>().WriteAsync(AffiliateName.Parse("s2w"), first.Id, default);
        pipeline.Clock.Advance(TimeSpan.FromDays(1));
        await pipeline.QuietAsync();
        await pipeline.Store<PrepareScores>().HandleAsync(default);
        pipeline.Clock.Advance(TimeSpan.FromMinutes(11));

        var batch = await pipeline.UploadAsync(
            "infuse-media/leads.csv",
            Upload(TestConfig.Row("ann") + ",Yes,3-6 months", TestConfig.Row("bob", title: "Intern") + ",no,")
        );
        await pipeline.QuietAsync();
        var (day, touch) = (batch.Id.UploadedAt.UtcDay, first.Id.UploadedAt.UtcDay);
        var rows = await pipeline.RowsAsync(batch);
        var version = rows[0].Matches[0].Score!.Version;
        Assert.NotNull(version);
        Assert.Equal(
            $"level=8 function=12 category=14 companySize=5 geo=8 contact=16@{day:yyyy-MM-dd}/7 timeFrame=4@{day:yyyy-MM-dd}/30 "
                + $"touch=2@{touch:yyyy-MM-dd}/30 organic=8@{yesterday:yyyy-MM-dd}/30 factor=1 grades=70/50/30 ask=30/7 version={version}",
            $"{rows[0].Matches[0].Score}"
        );
        Assert.Equal(
            $"level=2 category=14 companySize=5 geo=8 learner=-15 factor=1 grades=70/50/30 ask=30/7 version={version}",
            $"{rows[1].Matches[0].Score}"
        );

        var answered = JsonDocument.Parse(await GetAsync(pipeline, $"api/leads/{rows[0].Id}")).RootElement;
        Assert.Equal("A", answered.GetProperty("score").GetProperty("grade").GetString());
        Assert.Equal(
            "asked to be contacted",
            answered
                .GetProperty("matches")[0]
                .GetProperty("score")
                .GetProperty("parts")
                .EnumerateArray()
                .Single(p => p.TryGetProperty("halfLifeDays", out var days) && days.GetInt32() == 7)
                .GetProperty("what")
                .GetString()
        );
        Assert.Contains($"{rows[0].Id}", await GetAsync(pipeline, "api/leads?grade=A"), StringComparison.Ordinal);
        Assert.DoesNotContain($"{rows[1].Id}", await GetAsync(pipeline, "api/leads?grade=A"), StringComparison.Ordinal);

        pipeline.Clock.Advance(TimeSpan.FromDays(7));
        await pipeline.QuietAsync();
        var path = Assert.Single(await pipeline.FilesAsync(Containers.Deliveries));
        var file = (await pipeline.Store<OutputFiles>().ReadAsync(Containers.Deliveries, path, default)).ToString();
        var sent = (await pipeline.RowsAsync(batch))[0].Matches[0];
        var sentOn = sent.SentAt!.Value.UtcDay;
        Assert.Contains("\"Email\",\"Score\",\"Grade\",\"Score Parts\"", file, StringComparison.Ordinal);
        Assert.Contains(
            $"\"ann@example.com\",\"{rows[0].Matches[0].Score!.ScoreOn(sentOn)}\",\"{rows[0].Matches[0].Score!.GradeOn(sentOn)}\",\"8 for: level of the title;",
            file,
            StringComparison.Ordinal
        );
        Assert.Equal(rows[0].Matches[0].Score, sent.Score);

        await pipeline.Store<FactFiles>().WriteAsync(AffiliateName.Parse(TestConfig.Affiliate), batch.Id, default);
        await using var facts = await pipeline.Store<FactFiles>().OpenAsync(batch.Id, default);
        await foreach (var group in FactTable<LeadFact>.ReadAsync(facts!, new FactTexts(), default))
        {
            Assert.Equal("A", (await LeadColumns.Grade.ReadAsync(group, default))[0]);
            var parts = await LeadColumns.Campaigns.ReadAsync(group, LeadColumns.CampaignScoreParts, default);
            Assert.Equal($"{sent.Score}", parts.Of(0)[0]);
        }
        var report = JsonSerializer.Deserialize<GradeReportView>(
            await GetAsync(pipeline, $"api/reports/grades?from={yesterday:yyyy-MM-dd}"),
            LeadFunctions.Foundation.Http.Answer.Options
        )!;
        Assert.Equal((2, 1), (report.Sent, report.Grades.Single(l => l.Grade == Grade.A).Sent));

        var files = pipeline.Store<ScoringFiles>();
        await files.EraseAsync(rows[0].Person!, default);
        Assert.Empty((await Background(pipeline)).Of(rows[0].Person!).Touches);
    }

    [Fact]
    public async Task The_best_lead_of_a_file_gets_the_last_place_and_of_those_that_wait_the_best_the_next()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign(cap: 1)
        );
        var batch = await pipeline.UploadAsync(
            "infuse-media/leads.csv",
            TestConfig.Upload(
                TestConfig.Row("ann", title: "Engineer"),
                TestConfig.Row("bob", title: "IT Director"),
                TestConfig.Row("cleo", title: "CIO")
            )
        );
        await pipeline.QuietAsync();
        Assert.Equal([false, false, true], await TakenAsync(pipeline, batch));

        var more = TestConfig.Campaign(cap: 2);
        await pipeline.DropAsync(Containers.Config, more.Path, more.Content);
        await pipeline.QuietAsync();
        Assert.Equal([false, true, true], await TakenAsync(pipeline, batch));
        Assert.All(await pipeline.RowsAsync(batch), row => Assert.NotNull(row.Matches[0].Score));
    }

    private static async Task<IEnumerable<bool>> TakenAsync(PipelineUnderTest pipeline, Batch batch) =>
        (await pipeline.RowsAsync(batch)).Select(row => row.Matches.Any(m => m.Accepted));

    private static Task<LeadFunctions.Foundation.Deciding.ScoringBackground> Background(PipelineUnderTest pipeline)
    {
        pipeline.Clock.Advance(TimeSpan.FromMinutes(11));
        return pipeline.Store<ScoringFiles>().GetAsync(default);
    }

    private static string Upload(params IEnumerable<string> rows) => string.Join("\r\n", rows.Prepend(Header)) + "\r\n";

    private static async Task<string> GetAsync(PipelineUnderTest pipeline, string path)
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("x-functions-key", PipelineUnderTest.FunctionKey);
        var answer = await client.GetAsync(new Uri(pipeline.Host.HttpAddress!, path));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return text;
    }
}
