using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.AzuriteTests.Pipeline;

[Trait("KeyIndex", "off")]
public sealed class A_dropped_file_becomes_sent_leads
{
    [Fact]
    public async Task Good_rows_are_sent_and_every_row_is_accounted_for()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        var batch = await pipeline.UploadAsync(
            "infuse-media/first.csv",
            TestConfig.Upload(
                TestConfig.Row("ann"),
                TestConfig.Row("bob", category: "CMR Software"),
                TestConfig.Row("cleo", category: "Backup")
            )
        );

        Assert.Equal(BatchState.Completed, batch.State);
        Assert.Equal(3, batch.Counts.Values.Sum());
        Assert.Equal(
            [LeadStatus.Sent, LeadStatus.Unusable, LeadStatus.Unsent],
            (await pipeline.RowsAsync(batch)).Select(r => r.Status!.Value)
        );
        Assert.Single(await pipeline.DeliveredAsync(TestConfig.Immediate));
    }

    [Fact]
    public async Task A_weekly_campaign_sends_on_its_day_all_together_and_once()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.WeeklyCampaign()
        );
        var first = await pipeline.UploadAsync("infuse-media/one.csv", TestConfig.People(3, "one"));
        await pipeline.UploadAsync("infuse-media/two.csv", TestConfig.People(4, "two"));
        Assert.Equal(3, first.Counts[LeadStatus.Scheduled]);
        Assert.Empty(await pipeline.DeliveredAsync(TestConfig.Weekly));

        pipeline.Clock.AdvanceTo(new DateTimeOffset(2026, 11, 24, 13, 59, 0, TimeSpan.Zero));
        await pipeline.Host.RunTimerAsync("WeeklySends");
        await pipeline.QuietAsync();
        Assert.Empty(await pipeline.DeliveredAsync(TestConfig.Weekly));

        pipeline.Clock.AdvanceTo(new DateTimeOffset(2026, 11, 24, 14, 0, 0, TimeSpan.Zero));
        await pipeline.Host.RunTimerAsync("WeeklySends");
        await pipeline.Host.RunTimerAsync("WeeklySends");
        await pipeline.QuietAsync();

        Assert.Equal(7, (await pipeline.DeliveredAsync(TestConfig.Weekly)).Count);
        Assert.Equal(["INT-WKL-CRM-1001/2026-W48.csv"], await pipeline.FilesAsync(Containers.Deliveries));
        Assert.All(await pipeline.BatchesAsync(), b => Assert.Equal(b.Rows, b.Counts[LeadStatus.Sent]));
    }

    [Fact]
    public async Task A_weekly_send_missed_by_an_outage_happens_on_recovery_once()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.WeeklyCampaign()
        );
        await pipeline.UploadAsync("infuse-media/one.csv", TestConfig.People(2));
        await pipeline.Host.StopAsync();
        pipeline.Clock.AdvanceTo(new DateTimeOffset(2026, 11, 26, 8, 0, 0, TimeSpan.Zero));
        await pipeline.RestartAsync();
        await pipeline.QuietAsync();
        await pipeline.Host.RunTimerAsync("WeeklySends");
        await pipeline.QuietAsync();
        Assert.Equal(2, (await pipeline.DeliveredAsync(TestConfig.Weekly)).Count);
        Assert.Equal(["INT-WKL-CRM-1001/2026-W48.csv"], await pipeline.FilesAsync(Containers.Deliveries));
    }

    [Fact]
    public async Task What_waits_for_a_send_day_goes_once_the_campaign_sends_at_once()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.WeeklyCampaign()
        );
        await pipeline.UploadAsync("infuse-media/one.csv", TestConfig.People(2));
        var immediate = TestConfig.Campaign(TestConfig.Weekly);
        await pipeline.DropAsync(Containers.Config, immediate.Path, immediate.Content);
        await pipeline.QuietAsync();
        Assert.Equal(2, (await pipeline.DeliveredAsync(TestConfig.Weekly)).Count);
        Assert.Equal(2, Assert.Single(await pipeline.BatchesAsync()).Counts[LeadStatus.Sent]);
    }

    [Fact]
    public async Task The_total_cap_is_exact_and_the_rest_waits()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign(cap: 150)
        );
        var batch = await pipeline.UploadAsync("infuse-media/many.csv", TestConfig.People(1200));
        Assert.Equal(150, batch.Counts[LeadStatus.Sent]);
        Assert.Equal(1050, batch.Counts[LeadStatus.Unsent]);
        Assert.Equal(150, (await pipeline.DeliveredAsync(TestConfig.Immediate)).Distinct().Count());
        var unsent = (await pipeline.RowsAsync(batch)).First(r => r.Status == LeadStatus.Unsent);
        Assert.Equal([ReasonCode.CapReached], unsent.Matches.Single().Reasons.Select(r => r.Code));
    }

    [Theory]
    [InlineData("FindDueWork", 11)]
    [InlineData("FindDueWork", 880)]
    [InlineData("FindLostWork", 7_200)]
    public async Task An_upload_that_no_event_announced_is_found_by_the_timer(string finder, int seconds)
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        await pipeline.RestartAsync(announceBlobs: false);
        await pipeline.DropAsync(Containers.Uploads, "infuse-media/quiet.csv", TestConfig.People(2));
        await pipeline.QuietAsync();
        Assert.Empty(await pipeline.BatchesAsync());

        pipeline.Clock.AdvanceTo(TimeProvider.System.GetUtcNow().AddSeconds(seconds));
        await pipeline.Host.RunTimerAsync(finder);
        await pipeline.QuietAsync();
        Assert.Equal(2, Assert.Single(await pipeline.BatchesAsync()).Counts[LeadStatus.Sent]);
    }
}
