using Azure.Data.Tables;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.AzuriteTests.Ops.PacingCampaigns;

public sealed class Campaigns_that_fill_or_stop
{
    private static readonly LeadCode Filling = LeadCode.Parse(TestConfig.Immediate);

    [Fact]
    public async Task Are_told_once_each_time_also_where_the_telling_was_cut_off()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign(cap: 2),
            TestConfig.WeeklyCampaign(categories: "\"erp\"")
        );
        Assert.Empty(await ToldAsync(pipeline));

        await pipeline.UploadAsync("infuse-media/first.csv", TestConfig.People(3));
        // Begun and cut off before the mail; then after it.
        await pipeline
            .Store<RunStore>()
            .StartAsync(
                Jobs.Pacing(Filling),
                PeriodNames.PacingSpell("Filled", 1),
                pipeline.Clock.GetUtcNow(),
                default
            );
        Assert.Contains(
            "is filled: all 2 places are taken. Leads that wait for room: 1.",
            Assert.Single(await ToldAsync(pipeline)),
            StringComparison.Ordinal
        );
        await Runs(pipeline)
            .UpsertEntityAsync(
                new TableEntity(Jobs.Pacing(Filling), PeriodNames.PacingSpell("Filled", 1))
                {
                    ["State"] = nameof(RunState.Started),
                }
            );
        Assert.Single(await ToldAsync(pipeline));

        await ConfigureAsync(pipeline, TestConfig.Campaign(cap: 4));
        await ConfigureAsync(
            pipeline,
            TestConfig.Campaign(
                TestConfig.Weekly,
                categories: "\"erp\"",
                schedule: "{ \"kind\": \"immediate\" }",
                more: ", \"status\": \"paused\""
            )
        );
        Assert.Contains(
            await ToldAsync(pipeline),
            m => m.Contains("is paused with 500 of 500 leads still open", StringComparison.Ordinal)
        );
        await pipeline.UploadAsync("infuse-media/second.csv", TestConfig.People(1, "late"));
        Assert.Equal(2, (await ToldAsync(pipeline)).Count);

        pipeline.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Contains(
            await ToldAsync(pipeline),
            m => m.Contains("is filled: all 4 places are taken. Leads that wait for room: 0.", StringComparison.Ordinal)
        );
        Assert.Equal(3, (await ToldAsync(pipeline)).Count);
    }

    [Fact]
    public async Task One_that_cannot_be_read_does_not_keep_the_others_from_being_told()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign("INT-AAA-FIR-1000", categories: "\"erp\""),
            TestConfig.Campaign(cap: 1)
        );
        await pipeline.UploadAsync("infuse-media/first.csv", TestConfig.People(1));
        await Runs(pipeline)
            .AddEntityAsync(
                new TableEntity(Jobs.Pacing(LeadCode.Parse("INT-AAA-FIR-1000")), PeriodNames.PacingSpell("Filled", 1))
                {
                    ["State"] = "NoState",
                }
            );
        Assert.False(await pipeline.Host.RunTimerAsync("CampaignPacing"));
        await pipeline.QuietAsync();
        Assert.Contains(
            await pipeline.MailsAsync(),
            m => m.Contains("is filled: all 1 places are taken", StringComparison.Ordinal)
        );
    }

    // Twice: the second must change nothing.
    private static async Task<IReadOnlyList<string>> ToldAsync(PipelineUnderTest pipeline)
    {
        foreach (var _ in Enumerable.Range(0, 2))
            Assert.True(await pipeline.Host.RunTimerAsync("CampaignPacing"));
        await pipeline.QuietAsync();
        return
        [
            .. (await pipeline.MailsAsync()).Where(m =>
                m.Contains("[Admin] Campaign pacing [", StringComparison.Ordinal)
            ),
        ];
    }

    private static async Task ConfigureAsync(PipelineUnderTest pipeline, ConfigFile file)
    {
        await pipeline.DropAsync(Containers.Config, file.Path, file.Content);
        await pipeline.QuietAsync();
    }

    private static TableClient Runs(PipelineUnderTest pipeline) => pipeline.Store<LeadStorage>().Table(Tables.Runs);
}
