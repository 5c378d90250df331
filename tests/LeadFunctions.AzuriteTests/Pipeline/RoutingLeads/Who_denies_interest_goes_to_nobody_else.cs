using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.AzuriteTests.Pipeline.RoutingLeads;

public sealed class Who_denies_interest_goes_to_nobody_else
{
    private const string Other = "INT-XXX-CRM-1";

    [Fact]
    public async Task Whether_the_customer_says_so_or_gives_the_lead_back_for_it()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign(),
            TestConfig.Campaign(Other, more: """, "status": "paused" """)
        );
        await pipeline.UploadAsync("infuse-media/a.csv", TestConfig.People(4));
        await pipeline.DropAsync(
            Containers.Feedback,
            $"{TestConfig.Immediate}/said.csv",
            "Email,Reason\r\nperson0@example.com,denies interest\r\nperson1@example.com,no budget\r\n"
        );
        await pipeline.DropAsync(
            Containers.Returns,
            $"{TestConfig.Immediate}/back.csv",
            "Email,Reason\r\nperson2@example.com,Denies interest\r\nperson3@example.com,outside filters\r\n"
        );
        await pipeline.QuietAsync();
        var open = TestConfig.Campaign(Other);
        await pipeline.DropAsync(Containers.Config, open.Path, open.Content);
        await pipeline.QuietAsync();
        var sent = await pipeline.DeliveredAsync(Other);
        Assert.Equal(2, sent.Count);
        Assert.Contains(sent, line => line.Contains("person1@", StringComparison.Ordinal));
        Assert.Contains(sent, line => line.Contains("person3@", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Not_even_where_it_has_its_place_already_and_waits_for_the_send_day()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign(),
            TestConfig.WeeklyCampaign()
        );
        var batch = await pipeline.UploadAsync("infuse-media/a.csv", TestConfig.People(3));
        Assert.Equal(3, await TakenAsync(pipeline));
        await pipeline.DropAsync(
            Containers.Feedback,
            $"{TestConfig.Immediate}/said.csv",
            "Email,Reason\r\nperson0@example.com,no consent\r\nperson1@example.com,no budget\r\n"
        );
        await pipeline.QuietAsync();
        pipeline.Clock.Advance(TimeSpan.FromDays(7));
        await pipeline.QuietAsync();
        var sent = await pipeline.DeliveredAsync(TestConfig.Weekly);
        Assert.Equal(2, sent.Count);
        Assert.DoesNotContain(sent, line => line.Contains("person0@", StringComparison.Ordinal));
        var row = (await pipeline.RowsAsync(batch))[0];
        Assert.Equal(
            [ReasonCode.DeniedElsewhere],
            row.Matches.Single(m => m.LeadCode.Value == TestConfig.Weekly).Reasons.Select(r => r.Code)
        );
        Assert.Equal(LeadStatus.Sent, row.Status);
        Assert.Equal(2, await TakenAsync(pipeline));
    }

    private static Task<int> TakenAsync(PipelineUnderTest pipeline) =>
        pipeline.Store<DeliveryStore>().TakenAsync(LeadCode.Parse(TestConfig.Weekly), default);
}
