using LeadFunctions.AzuriteTests.Pipeline;

namespace LeadFunctions.AzuriteTests.Ops.WatchingBatches;

public sealed class Leads_that_nobody_took
{
    [Fact]
    public async Task Are_told_once_a_day_after_upload_with_the_reasons_counted()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign(cap: 2),
            TestConfig.WeeklyCampaign()
        );
        await pipeline.UploadAsync(
            "infuse-media/leads.csv",
            TestConfig.Upload(
                Enumerable
                    .Range(0, 6)
                    .Select(i => TestConfig.Row($"person{i}", leadCode: TestConfig.Immediate))
                    .Concat(
                        Enumerable.Range(0, 5).Select(i => TestConfig.Row($"weekly{i}", leadCode: TestConfig.Weekly))
                    )
            )
        );
        await pipeline.UploadAsync(
            "infuse-media/few.csv",
            TestConfig.Upload(TestConfig.Row("late", leadCode: TestConfig.Immediate))
        );
        Assert.Empty(await AlertsAfterAsync(pipeline, TimeSpan.FromHours(23)));
        var alert = Assert.Single(await AlertsAfterAsync(pipeline, TimeSpan.FromHours(2)));
        Assert.Contains("leads are unsent after 24 hours", alert, StringComparison.Ordinal);
        Assert.Contains("INT-FFA-ESF-2541 | 4 | No room 4", alert, StringComparison.Ordinal);
        Assert.Single(await AlertsAfterAsync(pipeline, TimeSpan.FromHours(30)));
    }

    private static async Task<IReadOnlyList<string>> AlertsAfterAsync(PipelineUnderTest pipeline, TimeSpan after)
    {
        pipeline.Clock.Advance(after);
        Assert.True(await pipeline.Host.RunTimerAsync("StuckBatchSweep"));
        await pipeline.QuietAsync();
        return
        [
            .. (await pipeline.MailsAsync()).Where(m =>
                m.Contains("[Admin] Batch stuck [infuse-media]", StringComparison.Ordinal)
            ),
        ];
    }
}
