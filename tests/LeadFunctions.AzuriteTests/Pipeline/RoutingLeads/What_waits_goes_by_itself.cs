using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.AzuriteTests.Pipeline.RoutingLeads;

public sealed class What_waits_goes_by_itself
{
    [Theory]
    [InlineData("")]
    [InlineData(TestConfig.Immediate)]
    public async Task Opening_a_category_sends_the_leads_that_waited_for_it(string leadCode)
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        var batch = await pipeline.UploadAsync(
            "infuse-media/erp.csv",
            TestConfig.Upload(
                TestConfig.Row("ann", "ERP Software", leadCode),
                TestConfig.Row("bob", "ERP Software", leadCode),
                TestConfig.Row("cleo")
            )
        );
        Assert.Equal([LeadStatus.Unsent, LeadStatus.Unsent, LeadStatus.Sent], await StatusesAsync(pipeline, batch));

        await DropAsync(pipeline, TestConfig.Campaign(categories: "\"crm\", \"erp\""));
        Assert.Equal([LeadStatus.Sent, LeadStatus.Sent, LeadStatus.Sent], await StatusesAsync(pipeline, batch));
        Assert.Equal(3, (await pipeline.DeliveredAsync(TestConfig.Immediate)).Count);
        Assert.Equal(3, (await pipeline.BatchesAsync()).Single().Counts[LeadStatus.Sent]);
        Assert.Contains((await pipeline.RowsAsync(batch))[0].History, h => h.By == "RouteLeadsAgain");
        Assert.Empty(await pipeline.Store<WaitingStore>().WaitingForAsync("category|erp", default).ToListAsync());

        await DropAsync(pipeline, TestConfig.Campaign(categories: "\"crm\", \"erp\""));
        Assert.Equal(3, (await pipeline.DeliveredAsync(TestConfig.Immediate)).Count);
    }

    [Fact]
    public async Task A_change_that_helps_nobody_changes_nothing_but_the_verdicts_that_stand()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        var batch = await pipeline.UploadAsync(
            "infuse-media/erp.csv",
            TestConfig.Upload(TestConfig.Row("ann", "ERP Software", TestConfig.Immediate))
        );
        await DropAsync(pipeline, TestConfig.Campaign(more: ", \"geos\": [\"DACH\"]"));
        var lead = Assert.Single(await pipeline.RowsAsync(batch));
        Assert.Equal(LeadStatus.Unsent, lead.Status);
        Assert.Equal(
            [ReasonCode.CategoryNotOpen, ReasonCode.GeoMismatch],
            Assert.Single(lead.Matches).Reasons.Select(r => r.Code)
        );
        Assert.Single(
            await pipeline.Store<WaitingStore>().WaitingForAsync(TestConfig.Immediate, default).ToListAsync()
        );
    }

    [Fact]
    public async Task A_company_taken_off_a_list_frees_its_leads()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync([
            TestConfig.Supplier(),
            TestConfig.Categories,
            List("Contoso GmbH"),
            TestConfig.Campaign(more: """, "suppressedCompanies": { "lists": ["rivals"], "filter": "strict" }"""),
        ]);
        var batch = await pipeline.UploadAsync("infuse-media/a.csv", TestConfig.Upload(TestConfig.Row("ann")));
        var reason = Assert.Single(Assert.Single(Assert.Single(await pipeline.RowsAsync(batch)).Matches).Reasons);
        Assert.Equal(
            (ReasonCode.CompanySuppressed, "Contoso GmbH", "the list 'rivals'"),
            (reason.Code, reason.Expected, reason.Hint)
        );

        await DropAsync(pipeline, List("Fabrikam"));
        Assert.Equal([LeadStatus.Sent], await StatusesAsync(pipeline, batch));
    }

    [Fact]
    public async Task A_new_day_gives_the_room_of_a_day()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync([
            TestConfig.Supplier(),
            TestConfig.Categories,
            Capped("\"total\": 5, \"day\": 2"),
        ]);
        var batch = await pipeline.UploadAsync("infuse-media/a.csv", TestConfig.People(5));
        Assert.Equal((2, 3), await SentAndUnsentAsync(pipeline, batch));
        var waiting = (await pipeline.RowsAsync(batch)).First(l => l.Status == LeadStatus.Unsent);
        Assert.Equal(
            "the next day, when there is room again",
            Assert.Single(Assert.Single(waiting.Matches).Reasons).Expected
        );

        // Midnight in New York, and the timer's next quarter of an hour.
        await PutForwardAsync(pipeline, TimeSpan.FromHours(15.5));
        Assert.Equal((4, 1), await SentAndUnsentAsync(pipeline, batch));
        await PutForwardAsync(pipeline, TimeSpan.FromHours(24));
        Assert.Equal((5, 0), await SentAndUnsentAsync(pipeline, batch));
    }

    [Fact]
    public async Task A_chunk_is_tried_once_for_all_campaigns_whose_day_begins_and_once_by_the_night()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync([
            TestConfig.Supplier(),
            TestConfig.Categories,
            OneADay("INT-ONE-CRM-1"),
            OneADay("INT-TWO-CRM-1"),
            OneADay("INT-THR-CRM-1"),
        ]);
        var batch = await pipeline.UploadAsync(
            "infuse-media/a.csv",
            TestConfig.Upload(
                Enumerable
                    .Range(0, 10)
                    .Select(i => i < 5 ? TestConfig.Row($"ann{i}") : TestConfig.Row($"ann{i}", "ERP Software"))
            )
        );
        Assert.Equal((1, 9), await SentAndUnsentAsync(pipeline, batch));
        var (asked, tried) = (Runs(pipeline, "RouteWaiting"), Runs(pipeline, "RouteLeadsAgain"));

        await PutForwardAsync(pipeline, TimeSpan.FromHours(15.5));
        Assert.Equal((2, 8), await SentAndUnsentAsync(pipeline, batch));
        Assert.Equal((2, 2), (Runs(pipeline, "RouteWaiting") - asked, Runs(pipeline, "RouteLeadsAgain") - tried));

        static ConfigFile OneADay(string leadCode) =>
            TestConfig.Campaign(leadCode, categories: "\"crm\", \"erp\"") is var campaign
                ? campaign with
                {
                    Content = campaign.Content.Replace(
                        "\"total\": 1000",
                        "\"total\": 1000, \"day\": 1",
                        StringComparison.Ordinal
                    ),
                }
                : campaign;
    }

    [Fact]
    public async Task A_new_day_that_brings_no_room_is_not_tried_but_by_the_night()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync([
            TestConfig.Supplier(),
            TestConfig.Categories,
            Capped("\"total\": 2, \"day\": 5"),
        ]);
        var batch = await pipeline.UploadAsync("infuse-media/a.csv", TestConfig.People(3));
        Assert.Equal((2, 1), await SentAndUnsentAsync(pipeline, batch));
        var (asked, tried) = (Runs(pipeline, "RouteWaiting"), Runs(pipeline, "RouteLeadsAgain"));

        await PutForwardAsync(pipeline, TimeSpan.FromHours(15.5));
        Assert.Equal((2, 1), (Runs(pipeline, "RouteWaiting") - asked, Runs(pipeline, "RouteLeadsAgain") - tried));
        await DropAsync(pipeline, Capped("\"total\": 3, \"day\": 5"));
        Assert.Equal((3, 0), await SentAndUnsentAsync(pipeline, batch));
    }

    [Fact]
    public async Task A_paced_campaign_gives_each_day_its_share()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync([
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign(cap: 10, more: ", \"pacing\": \"even\", \"ends\": \"2026-11-24\"") is var c
                ? c with
                {
                    Content = c.Content.Replace("2026-01-01", "2026-11-20", StringComparison.Ordinal),
                }
                : c,
        ]);
        var batch = await pipeline.UploadAsync("infuse-media/a.csv", TestConfig.People(12));
        Assert.Equal((4, 8), await SentAndUnsentAsync(pipeline, batch));
        await PutForwardAsync(pipeline, TimeSpan.FromHours(15.5));
        Assert.Equal((6, 6), await SentAndUnsentAsync(pipeline, batch));
        await PutForwardAsync(pipeline, TimeSpan.FromHours(48));
        Assert.Equal((10, 2), await SentAndUnsentAsync(pipeline, batch));
    }

    private static long Runs(PipelineUnderTest pipeline, string function) =>
        pipeline.Host.Counts.ByFunction.GetValueOrDefault(function).Succeeded;

    private static ConfigFile Capped(string caps) =>
        TestConfig.Campaign() is var campaign
            ? campaign with
            {
                Content = campaign.Content.Replace("\"total\": 1000", caps, StringComparison.Ordinal),
            }
            : campaign;

    private static ConfigFile List(string company) =>
        new("lists/rivals.json", $$"""{ "list": "rivals", "companies": ["{{company}}"] }""");

    private static async Task DropAsync(PipelineUnderTest pipeline, ConfigFile file)
    {
        await pipeline.DropAsync(Containers.Config, file.Path, file.Content);
        await pipeline.QuietAsync();
    }

    private static async Task PutForwardAsync(PipelineUnderTest pipeline, TimeSpan by)
    {
        pipeline.Clock.Advance(by);
        await pipeline.QuietAsync();
    }

    private static async Task<IReadOnlyList<LeadStatus>> StatusesAsync(PipelineUnderTest pipeline, Batch batch) =>
        [.. (await pipeline.RowsAsync(batch)).Select(l => l.Status!.Value)];

    private static async Task<(int Sent, int Unsent)> SentAndUnsentAsync(PipelineUnderTest pipeline, Batch batch)
    {
        var statuses = await StatusesAsync(pipeline, batch);
        return (statuses.Count(s => s == LeadStatus.Sent), statuses.Count(s => s == LeadStatus.Unsent));
    }
}
