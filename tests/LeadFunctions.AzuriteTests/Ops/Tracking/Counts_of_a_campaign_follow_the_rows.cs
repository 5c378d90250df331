using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.AzuriteTests.Ops.Tracking;

public sealed class Counts_of_a_campaign_follow_the_rows
{
    private static readonly LeadCode Campaign = LeadCode.Parse(TestConfig.Immediate);

    [Fact]
    public async Task When_a_correction_takes_the_place_of_a_row_and_when_a_batch_is_counted_again()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign(more: """, "geos": ["US"] """)
        );
        var first = await pipeline.UploadAsync(
            "infuse-media/first.csv",
            TestConfig.Upload(
                TestConfig.Row("gus", country: "DE"),
                TestConfig.Row("hal", leadCode: TestConfig.Immediate, country: "DE")
            )
        );
        Assert.Equal([(first.Id, LeadStatus.Unsent, 2)], await CountsAsync(pipeline));

        var second = await pipeline.UploadAsync(
            "infuse-media/second.csv",
            TestConfig.Upload(TestConfig.Row("gus"), TestConfig.Row("hal", leadCode: TestConfig.Immediate))
        );
        (BatchId, LeadStatus, int)[] then = [(first.Id, LeadStatus.Omitted, 1), (second.Id, LeadStatus.Sent, 2)];
        Assert.Equal(then.Order(), (await CountsAsync(pipeline)).Order());

        foreach (var batch in new[] { first, second, first })
            await pipeline.Store<BatchProgress>().SummariseAsync(batch.Affiliate, batch.Id, default);
        await pipeline.QuietAsync();
        Assert.Equal(then.Order(), (await CountsAsync(pipeline)).Order());
    }

    [Fact]
    public async Task When_none_of_its_rows_concern_a_campaign_any_more()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync();
        var store = pipeline.Store<CampaignCountStore>();
        var batch = BatchId.Of(PipelineUnderTest.Start, "infuse-media/a.csv", "1");
        var other = LeadCode.Parse("INT-OTH-CRM-1002");
        await store.WriteAsync(batch, [Count(Campaign, batch), Count(other, batch)], default);
        await store.WriteAsync(batch, [Count(other, batch)], default);
        await store.WriteAsync(batch, [Count(other, batch)], default);
        Assert.Empty(await store.OfAsync(Campaign, new UploadRange()).ToListAsync());
        Assert.Single(await store.OfAsync(other, new UploadRange()).ToListAsync());
    }

    private static CampaignCount Count(LeadCode leadCode, BatchId batch) =>
        new(
            leadCode,
            batch,
            AffiliateName.Parse(TestConfig.Affiliate),
            new Dictionary<LeadStatus, int> { [LeadStatus.Unsent] = 1 },
            new Dictionary<ReasonCode, int> { [ReasonCode.GeoMismatch] = 1 },
            new Dictionary<ReasonCode, int>()
        );

    private static async Task<IReadOnlyList<(BatchId, LeadStatus, int)>> CountsAsync(PipelineUnderTest pipeline) =>
        await pipeline
            .Store<CampaignCountStore>()
            .OfAsync(Campaign, new UploadRange())
            .SelectMany(c => c.Statuses.Select(s => (c.Batch, s.Key, s.Value)).ToAsyncEnumerable())
            .ToListAsync();
}
