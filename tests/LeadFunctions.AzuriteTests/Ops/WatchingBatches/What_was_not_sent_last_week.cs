using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.AzuriteTests.Ops.WatchingBatches;

public sealed class What_was_not_sent_last_week
{
    [Fact]
    public async Task Is_reported_once_on_the_monday_after_also_by_a_host_that_was_down_then()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign(cap: 2)
        );
        await pipeline.UploadAsync(
            "infuse-media/leads.csv",
            TestConfig.Upload([
                .. Enumerable.Range(0, 5).Select(i => TestConfig.Row($"person{i}", leadCode: TestConfig.Immediate)),
                TestConfig.Row("lost", country: "Atlantis", leadCode: TestConfig.Immediate),
            ])
        );
        await ReportAsync(pipeline);
        Assert.Empty(await ReportsAsync(pipeline));

        await pipeline.Host.StopAsync();
        pipeline.Clock.Advance(UntilWednesdayAfter(pipeline.Clock.GetUtcNow()));
        await pipeline.RestartAsync();
        await ReportAsync(pipeline);
        await ReportAsync(pipeline);

        var mail = Assert.Single(await ReportsAsync(pipeline));
        Assert.Contains(
            "6 rows came in. Not sent: 4, of which 0 reach no campaign at all.",
            mail,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "INT-FFA-ESF-2541 | infuse-media | 6 | 2 | 0 | 0 | 4 | No room 3, Country not recognised 1",
            mail,
            StringComparison.Ordinal
        );
        var files = await pipeline.FilesAsync(Containers.Reports, "leads-not-sent/");
        Assert.Equal(["-leads.csv", ".csv", ".html"], files.Select(f => f[("leads-not-sent/2026-W47".Length)..]));
        Assert.Contains(
            "INT-FFA-ESF-2541,infuse-media,reason,CapReached,3",
            await pipeline.ReadAsync(Containers.Reports, files[1]),
            StringComparison.Ordinal
        );
        Assert.Contains(
            ">No room</td><td class=\"number\" data-column=\"rows\">3</td>",
            await pipeline.ReadAsync(Containers.Reports, files[2]),
            StringComparison.Ordinal
        );
    }

    private static TimeSpan UntilWednesdayAfter(DateTimeOffset now)
    {
        var monday = now.UtcDateTime.Date.AddDays(7 - (((int)now.UtcDateTime.DayOfWeek + 6) % 7));
        return monday.AddDays(2) - now.UtcDateTime;
    }

    private static async Task ReportAsync(PipelineUnderTest pipeline)
    {
        Assert.True(await pipeline.Host.RunTimerAsync("UnsentLeadsReport"));
        await pipeline.QuietAsync();
    }

    private static async Task<IReadOnlyList<string>> ReportsAsync(PipelineUnderTest pipeline) =>
        [
            .. (await pipeline.MailsAsync()).Where(m =>
                m.Contains("[Admin] Leads not sent, week ", StringComparison.Ordinal)
            ),
        ];
}
