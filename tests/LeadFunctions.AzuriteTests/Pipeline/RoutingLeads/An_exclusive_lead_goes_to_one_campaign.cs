using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.AzuriteTests.Pipeline.RoutingLeads;

public sealed class An_exclusive_lead_goes_to_one_campaign
{
    private const string First = "INT-ONE-1";
    private const string Second = "INT-TWO-2";

    [Fact]
    public async Task The_one_with_priority_gets_it_until_it_is_full_and_then_the_next()
    {
        await using var pipeline = await StartAsync(Campaign(First, 3, 1, true), Campaign(Second, 100, 2, false));
        var batch = await pipeline.UploadAsync("infuse-media/a.csv", TestConfig.People(10));
        Assert.Equal((3, 7), (await CountAsync(pipeline, First), await CountAsync(pipeline, Second)));
        var rows = await pipeline.RowsAsync(batch);
        Assert.All(rows, row => Assert.Single(row.Matches, m => m.Accepted));
        Assert.Contains(
            rows,
            row =>
                row.Matches.Any(m =>
                    m.LeadCode.Value == Second && m.Reasons.Any(r => r.Code == ReasonCode.TakenExclusively)
                )
        );
        Assert.Contains(
            rows,
            row =>
                row.Matches.Any(m => m.LeadCode.Value == First && m.Reasons.Any(r => r.Code == ReasonCode.CapReached))
        );
    }

    [Fact]
    public async Task Of_equals_the_least_filled_gets_it() =>
        await AssertSharedOutAsync((5, 5), Campaign(First, 100, 1, true), Campaign(Second, 100, 1, true));

    [Fact]
    public async Task Fullness_is_measured_by_the_cap() =>
        await AssertSharedOutAsync((8, 2), Campaign(First, 400, 1, true), Campaign(Second, 100, 1, true));

    [Fact]
    public async Task Shared_ones_all_get_it() =>
        await AssertSharedOutAsync((10, 10), Campaign(First, 100, 1, false), Campaign(Second, 100, 2, false));

    [Fact]
    public async Task An_exclusive_category_goes_to_one_of_shared_campaigns()
    {
        var categories = TestConfig.Categories with
        {
            Content = TestConfig.Categories.Content.Replace(
                "\"CRM Software\",",
                "\"CRM Software\", \"exclusive\": true,",
                StringComparison.Ordinal
            ),
        };
        await using var pipeline = await PipelineUnderTest.StartAsync([
            TestConfig.Supplier(),
            categories,
            Campaign(First, 100, 1, false),
            Campaign(Second, 100, 2, false),
        ]);
        await pipeline.UploadAsync("infuse-media/a.csv", TestConfig.People(10));
        Assert.Equal((10, 0), (await CountAsync(pipeline, First), await CountAsync(pipeline, Second)));
    }

    private static async Task AssertSharedOutAsync((int, int) expected, params ConfigFile[] campaigns)
    {
        await using var pipeline = await StartAsync(campaigns);
        await pipeline.UploadAsync("infuse-media/a.csv", TestConfig.People(10));
        Assert.Equal(expected, (await CountAsync(pipeline, First), await CountAsync(pipeline, Second)));
    }

    private static Task<PipelineUnderTest> StartAsync(params ConfigFile[] campaigns) =>
        PipelineUnderTest.StartAsync([TestConfig.Supplier(), TestConfig.Categories, .. campaigns]);

    private static ConfigFile Campaign(string leadCode, int cap, int priority, bool exclusive) =>
        TestConfig.Campaign(
            leadCode,
            cap,
            more: $", \"priority\": {priority}, \"exclusive\": {(exclusive ? "true" : "false")}"
        );

    private static async Task<int> CountAsync(PipelineUnderTest pipeline, string leadCode) =>
        (await pipeline.DeliveredAsync(leadCode)).Count;
}
