using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.AzuriteTests.Ops.ConfiguringCampaigns;

public sealed class Files_name_each_other
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task In_any_order_and_at_any_distance(bool affiliateFirst)
    {
        // Its price names the campaign, and the campaign names it.
        var affiliate = TestConfig.Supplier(more: $$""", "cpl": { "{{TestConfig.Immediate}}": 12 }""");
        var campaign = TestConfig.Campaign(more: $$""", "affiliates": ["{{TestConfig.Affiliate}}"]""");
        ConfigFile[] files = affiliateFirst ? [affiliate, campaign] : [campaign, affiliate];

        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Categories);
        await pipeline.DropAsync(Containers.Config, files[0].Path, files[0].Content);
        await pipeline.QuietAsync();
        pipeline.Clock.Advance(TimeSpan.FromMinutes(1));
        await pipeline.QuietAsync();
        Assert.Contains(
            await pipeline.MailsAsync(),
            m => m.Contains($"[Admin] Configuration refused [{files[0].Path}]", StringComparison.Ordinal)
        );

        pipeline.Clock.Advance(TimeSpan.FromDays(3));
        await pipeline.DropAsync(Containers.Config, files[1].Path, files[1].Content);
        await pipeline.QuietAsync();
        var settings = await pipeline.Store<CurrentConfiguration>().GetAsync(default);
        Assert.Equal(TestConfig.Affiliate, Assert.Single(settings.Affiliates.Keys).Value);
        Assert.Equal(TestConfig.Immediate, Assert.Single(settings.Campaigns.Keys).Value);
        Assert.Single(
            await pipeline.MailsAsync(),
            m => m.Contains("[Admin] Configuration refused", StringComparison.Ordinal)
        );
    }
}
