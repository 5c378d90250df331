using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.AzuriteTests.Pipeline.RoutingLeads;

public sealed class A_customer_gets_a_lead_once
{
    private const string First = "INT-ONE-1";
    private const string Second = "INT-TWO-2";
    private const string Others = "INT-OTH-3";

    [Fact]
    public async Task Of_its_campaigns_the_first_that_has_room_gets_it_and_others_customers_get_it_as_well()
    {
        await using var pipeline = await StartAsync(
            Campaign(First, cap: 3, priority: 1),
            Campaign(Second, priority: 2),
            TestConfig.Campaign(Others)
        );
        var batch = await pipeline.UploadAsync("infuse-media/a.csv", TestConfig.People(10));
        Assert.Equal(
            (3, 7, 10),
            (await CountAsync(pipeline, First), await CountAsync(pipeline, Second), await CountAsync(pipeline, Others))
        );
        var rows = await pipeline.RowsAsync(batch);
        Assert.All(rows, row => Assert.Equal(2, row.Matches.Count(m => m.Accepted)));
        Assert.Equal(3, rows.Count(row => IsRefused(row, Second, ReasonCode.TakenExclusively)));
        Assert.Equal(7, rows.Count(row => IsRefused(row, First, ReasonCode.CapReached)));
    }

    [Fact]
    public async Task A_campaign_that_says_otherwise_gets_it_too()
    {
        await using var pipeline = await StartAsync(
            Campaign(First),
            Campaign(Second, more: ", \"oncePerCustomer\": false")
        );
        await pipeline.UploadAsync("infuse-media/a.csv", TestConfig.People(4));
        Assert.Equal((4, 4), (await CountAsync(pipeline, First), await CountAsync(pipeline, Second)));
    }

    [Fact]
    public async Task Of_equals_the_least_filled_gets_it()
    {
        await using var pipeline = await StartAsync(Campaign(First), Campaign(Second));
        await pipeline.UploadAsync("infuse-media/a.csv", TestConfig.People(10));
        Assert.Equal((5, 5), (await CountAsync(pipeline, First), await CountAsync(pipeline, Second)));
    }

    [Fact]
    public async Task A_person_that_one_of_them_has_by_another_lead_is_not_sold_to_the_customer_again()
    {
        await using var pipeline = await StartAsync(
            Campaign(First, priority: 1, categories: "\"crm\", \"erp\""),
            Campaign(Second, priority: 2, categories: "\"crm\", \"erp\"")
        );
        await pipeline.UploadAsync(
            "infuse-media/a.csv",
            TestConfig.Upload(TestConfig.Row("ann"), TestConfig.Row("ann", category: "ERP Software"))
        );
        Assert.Equal((1, 0), (await CountAsync(pipeline, First), await CountAsync(pipeline, Second)));
    }

    private static bool IsRefused(Lead row, string leadCode, ReasonCode why) =>
        row.Matches.Any(m => m.LeadCode.Value == leadCode && m.Reasons.Any(r => r.Code == why));

    private static async Task<int> CountAsync(PipelineUnderTest pipeline, string leadCode) =>
        (await pipeline.DeliveredAsync(leadCode)).Count;

    private static Task<PipelineUnderTest> StartAsync(params ConfigFile[] campaigns) =>
        PipelineUnderTest.StartAsync([TestConfig.Supplier(), TestConfig.Categories, .. campaigns]);

    private static ConfigFile Campaign(
        string leadCode,
        int cap = 1000,
        int priority = 50,
        string categories = "\"crm\"",
        string more = ""
    ) =>
        TestConfig.Campaign(
            leadCode,
            cap,
            categories,
            more: $", \"priority\": {priority}{more}",
            // Written in other letters, it is the same.
            customer: leadCode == First ? "Northwind & Sons" : "northwind and sons"
        );
}
