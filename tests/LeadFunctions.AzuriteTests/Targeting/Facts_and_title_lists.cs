using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Privacy.RemovingOldData;

namespace LeadFunctions.AzuriteTests.Targeting;

/// <summary>One app for all of it: facts of a batch, organic conversions, a title list of them that is confirmed, an
/// erasure, and the end of the retention period.</summary>
public sealed class Facts_and_title_lists
{
    private const string Campaign = $"api/campaigns/{TestConfig.Immediate}";

    [Fact]
    public async Task Are_made_of_what_happened_and_forget_who_it_was()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        var batch = await pipeline.UploadAsync(
            "infuse-media/leads.csv",
            TestConfig.Upload(
                TestConfig.Row("ann"),
                TestConfig.Row("bob"),
                TestConfig.Row("cleo", "ERP Software"),
                TestConfig.Row("dan", country: "Wakanda", leadCode: TestConfig.Immediate),
                TestConfig.Row("ann")
            )
        );
        pipeline.Clock.Advance(TimeSpan.FromHours(1));
        await pipeline.QuietAsync();

        var rows = await pipeline.RowsAsync(batch);
        var facts = await FactsAsync(pipeline, batch.Id);
        var standings = new CampaignStandings(batch.Columns);
        Assert.Equal(
            rows.Select(r =>
                $"{r.Id.Row} {r.Status} {string.Join(' ', r.Reasons.Select(x => x.Code).Distinct())} {string.Join(' ', standings.Of(r).Select(s => $"{s.LeadCode} {s.Status}"))}"
            ),
            facts.Select(f => $"{f.Row} {f.Status} {f.Reasons} {f.Campaigns}")
        );
        Assert.Equal("it manager", facts[0].Title);
        Assert.Empty(await pipeline.Store<FactMarkStore>().AllAsync(default));

        await pipeline.DropAsync(Containers.Organic, "site.csv", Organic());
        await pipeline.DropAsync(Containers.Organic, "bad.csv", "Date,Email\n2026-01-02,ann@example.com\n");
        await pipeline.QuietAsync();
        var mails = await pipeline.MailsAsync();
        Assert.Contains(
            mails,
            m => m.Contains("Counted: 62. Counted in part: 0. Refused: 1.", StringComparison.Ordinal)
        );
        Assert.Contains(mails, m => m.Contains("Found no column with job titles", StringComparison.Ordinal));
        Assert.Single(await pipeline.FilesAsync(Containers.Reports, "organic/"));

        var (_, list) = await PostAsync(pipeline, $"{Campaign}/title-list", "{}");
        var read = JsonNode.Parse(list)!;
        Assert.Equal((62, "it director"), ((int)read["conversions"]!, (string)read["titles"]![0]!["title"]!));
        var (_, csv) = await PostAsync(pipeline, $"{Campaign}/title-list", """{ "format": "csv" }""");
        Assert.Contains("\"it director\",\"Director\",\"Information technology\"", csv, StringComparison.Ordinal);
        var (_, draft) = await PostAsync(
            pipeline,
            "api/campaigns/INT-NEW-ONE-1/title-list",
            new JsonObject
            {
                ["draft"] = TestConfig.Campaign("INT-NEW-ONE-1", more: ", \"geos\": [\"Germany\"]").Content,
                ["format"] = "html",
            }.ToJsonString()
        );
        Assert.Contains("Too few to tell: no organic conversion fits", draft, StringComparison.Ordinal);
        var (refused, why) = await PostAsync(
            pipeline,
            "api/campaigns/INT-NEW-ONE-1/title-list",
            new JsonObject
            {
                ["draft"] = TestConfig.Campaign("INT-NEW-ONE-1", categories: "\"crn\"").Content,
            }.ToJsonString()
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused);
        Assert.Contains("'crn'", why, StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await PostAsync(pipeline, "api/campaigns/INT-NEW-ONE-1/title-list", "{}")).Status
        );

        var confirmed = new JsonObject
        {
            ["by"] = "Olga",
            ["why"] = "list of November",
            ["titles"] = read["proposed"]!.DeepClone(),
            ["confirmer"] = "customer",
            ["name"] = "Nora North",
            ["day"] = "2026-11-26",
            ["replaces"] = (string)read["version"]!,
        };
        var (status, answer) = await PostAsync(pipeline, $"{Campaign}/title-list/confirm", confirmed.ToJsonString());
        Assert.True(status == HttpStatusCode.Accepted, answer);
        await pipeline.QuietAsync();
        var titles = (await pipeline.Store<CurrentConfiguration>().GetAsync(default))
            .CampaignOf(LeadCode.Parse(TestConfig.Immediate))
            .Titles;
        Assert.Equal(["it director"], titles.Approved);
        Assert.Equal("Nora North", titles.CustomerConfirmation?.Name);
        Assert.Equal(
            HttpStatusCode.Conflict,
            (await PostAsync(pipeline, $"{Campaign}/title-list/confirm", confirmed.ToJsonString())).Status
        );

        await PostAsync(
            pipeline,
            "api/people/erase",
            """{ "email": "ann@example.com", "by": "Olga", "why": "asked" }"""
        );
        await Eventually.Holds(async () =>
        {
            pipeline.Clock.Advance(TimeSpan.FromMinutes(5));
            await pipeline.QuietAsync();
            return (await pipeline.FilesAsync(Containers.Organic)).Count == 0;
        });
        Assert.Equal(
            [null, "it manager", "it manager"],
            (await FactsAsync(pipeline, batch.Id)).Take(3).Select(f => f.Title)
        );
        Assert.Equal(61, (await ConversionsAsync(pipeline)).Count);

        pipeline.Clock.Advance(TimeSpan.FromDays(140));
        await pipeline.QuietAsync();
        await pipeline.Store<RemoveOldData>().HandleAsync(default);
        pipeline.Clock.Advance(TimeSpan.FromHours(2));
        await pipeline.QuietAsync();
        // The first was erased, the second went by age, the third waits for a campaign.
        Assert.Equal(
            [(null, null, false), ("it manager", null, false), ("it manager", "it manager", true)],
            (await FactsAsync(pipeline, batch.Id)).Take(3).Select(f => (f.TitleKey, f.Title, f.Person is not null))
        );
        Assert.All(
            await ConversionsAsync(pipeline),
            fact => Assert.True(fact is { Person: null, Title: null, TitleKey: not null })
        );
    }

    private static async Task<IReadOnlyList<OrganicFact>> ConversionsAsync(PipelineUnderTest pipeline)
    {
        var (files, conversions) = (pipeline.Store<OrganicFiles>(), new List<OrganicFact>());
        await foreach (var path in files.PathsAsync())
            conversions.AddRange(await files.ReadAsync(path, new FactTexts(), default).ToListAsync());
        return conversions;
    }

    private static string Organic() =>
        string.Join(
            '\n',
            Enumerable
                .Range(0, 60)
                .Select(i => $"2026-10-{(i % 28) + 1:D2},person{i}@example.com,Director of IT,201-500,US,CRM Software")
                .Prepend("Date,Email,Job Title,Company Size,Country,Category")
                .Append("2026-10-01,ann@example.com,IT Director,201-500,US,CRM Software")
                .Append("2026-10-01,vic@example.com,VP Sales,201-500,US,CRM Software")
                .Append("soon,eve@example.com,IT Director,201-500,US,CRM Software")
        );

    private static async Task<
        IReadOnlyList<(
            int? Row,
            string? Status,
            string? Reasons,
            string Campaigns,
            string? Title,
            string? TitleKey,
            string? Person
        )>
    > FactsAsync(PipelineUnderTest pipeline, BatchId batch)
    {
        await using var file = await pipeline.Store<FactFiles>().OpenAsync(batch, default);
        var facts = new List<(int?, string?, string?, string, string?, string?, string?)>();
        await foreach (var group in FactTable<LeadFact>.ReadAsync(file!, new FactTexts(), default))
        {
            var rows = await LeadColumns.Row.ReadAsync(group, default);
            var statuses = await LeadColumns.Status.ReadAsync(group, default);
            var reasons = await LeadColumns.Reasons.ReadAsync(group, default);
            var titles = await LeadColumns.Title.ReadAsync(group, default);
            var keys = await LeadColumns.TitleKey.ReadAsync(group, default);
            var people = await LeadColumns.Person.ReadAsync(group, default);
            var codes = await LeadColumns.Campaigns.ReadAsync(group, LeadColumns.CampaignLeadCode, default);
            var standings = await LeadColumns.Campaigns.ReadAsync(group, LeadColumns.CampaignStatus, default);
            for (var i = 0; i < group.Rows; i++)
                facts.Add(
                    (
                        rows[i],
                        statuses[i],
                        reasons[i],
                        string.Join(
                            ' ',
                            codes.Of(i).ToArray().Zip(standings.Of(i).ToArray()).Select(c => $"{c.First} {c.Second}")
                        ),
                        titles[i],
                        keys[i],
                        people[i]
                    )
                );
        }
        return facts;
    }

    private static async Task<(HttpStatusCode Status, string Answer)> PostAsync(
        PipelineUnderTest pipeline,
        string path,
        string json
    )
    {
        using var client = new HttpClient
        {
            DefaultRequestHeaders = { { "x-functions-key", PipelineUnderTest.FunctionKey } },
        };
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        var answer = await client.PostAsync(new Uri(pipeline.Host.HttpAddress!, path), body);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
