using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Customers.AcceptingReturns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.AzuriteTests.Customers.AcceptingReturns;

public sealed class Windows_close_and_statements_are_written
{
    private const string November = "infuse-media/statement-2026-11.csv";

    private const string Prices = $$"""
        , "cpl": { "{{TestConfig.Immediate}}": 12.35 },
        "cplRules": { "{{TestConfig.Immediate}}": { "tiers": [ { "from": 4, "cpl": 10 } ], "bands": [ { "name": "Canada", "countries": ["CA"], "cpl": 20 } ] } }
        """;

    [Fact]
    public async Task A_missing_price_is_told_once_in_the_last_days_of_the_month_and_forms_no_total()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync([
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign(),
        ]);
        await pipeline.UploadAsync(
            "infuse-media/a.csv",
            TestConfig.Upload(TestConfig.Row("person0"), TestConfig.Row("person1"))
        );
        for (var day = new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero); day.Day <= 28; day = day.AddDays(1))
        {
            pipeline.Clock.AdvanceTo(day);
            Assert.True(await pipeline.Host.RunTimerAsync("ReturnsClosing"));
            await pipeline.QuietAsync();
            Assert.Equal(
                day.Day > 25 ? 1 : 0,
                (await pipeline.MailsAsync()).Count(m =>
                    m.Contains("[Admin] CPL missing [2026-11]", StringComparison.Ordinal)
                )
            );
        }
    }

    [Fact]
    public async Task A_price_missing_for_leads_of_the_last_evening_is_told_once_before_the_statement_is_closed()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        pipeline.Clock.AdvanceTo(new(2026, 11, 30, 9, 0, 0, TimeSpan.Zero));
        Assert.True(await pipeline.Host.RunTimerAsync("ReturnsClosing"));
        await pipeline.UploadAsync("infuse-media/a.csv", TestConfig.People(3));
        Assert.Empty(await MissingMailsAsync(pipeline));
        for (var day = new DateTimeOffset(2026, 12, 1, 1, 0, 0, TimeSpan.Zero); day.Year == 2026; day = day.AddDays(10))
        {
            pipeline.Clock.AdvanceTo(day);
            Assert.True(await pipeline.Host.RunTimerAsync("ReturnsClosing"));
            await pipeline.QuietAsync();
            Assert.Contains(
                "Leads were sent in 2026-11",
                Assert.Single(await MissingMailsAsync(pipeline)),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task Once_also_after_an_outage()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync([
            TestConfig.Supplier(more: Prices),
            TestConfig.Categories,
            TestConfig.Campaign(),
        ]);
        var batch = await pipeline.UploadAsync(
            "infuse-media/a.csv",
            TestConfig.Upload(
                TestConfig.Row("person0"),
                TestConfig.Row("person1", country: "Canada"),
                TestConfig.Row("person2")
            )
        );
        await pipeline.UploadAsync("infuse-media/b.csv", TestConfig.Upload(TestConfig.Row("fourth")));
        await pipeline
            .Store<ReturnOne>()
            .AnswerAsync(
                LeadCode.Parse(TestConfig.Immediate),
                new ReturnAct
                {
                    By = "Olga",
                    Reason = "left",
                    Email = "person1@example.com",
                },
                default
            );
        await pipeline.QuietAsync();

        // Three days before, and not four.
        pipeline.Clock.AdvanceTo(PipelineUnderTest.Start.AddDays(26));
        Assert.True(await pipeline.Host.RunTimerAsync("ReturnsClosing"));
        await pipeline.QuietAsync();
        Assert.Empty(await ClosingMailsAsync(pipeline));
        pipeline.Clock.AdvanceTo(PipelineUnderTest.Start.AddDays(27));
        Assert.True(await pipeline.Host.RunTimerAsync("ReturnsClosing"));
        Assert.True(await pipeline.Host.RunTimerAsync("ReturnsClosing"));
        await pipeline.QuietAsync();
        Assert.Contains(
            "Returned so far: 1. Still open: 3.",
            Assert.Single(await ClosingMailsAsync(pipeline)),
            StringComparison.Ordinal
        );

        // The last day of the window: all is open still.
        pipeline.Clock.AdvanceTo(PipelineUnderTest.Start.AddDays(30).AddMinutes(30));
        await CloseAsync(pipeline);
        Assert.Equal([LeadStatus.Sent, LeadStatus.Returned, LeadStatus.Sent], await StatusesAsync(pipeline, batch));
        Assert.Equal("total,,,4,1,3,0,,0.00", (await StatementAsync(pipeline))[^1]);

        // The days up to here were slept through.
        pipeline.Clock.AdvanceTo(PipelineUnderTest.Start.AddDays(34));
        await CloseAsync(pipeline);
        await CloseAsync(pipeline);
        Assert.Equal([LeadStatus.Final, LeadStatus.Returned, LeadStatus.Final], await StatusesAsync(pipeline, batch));
        Assert.Equal(
            [
                "INT-FFA-ESF-2541,,,2,0,0,2,12.35,24.70",
                "INT-FFA-ESF-2541,,from 4,1,0,0,1,10.00,10.00",
                "INT-FFA-ESF-2541,Canada,,1,1,0,0,20.00,0.00",
                "total,,,4,1,0,3,,34.70",
            ],
            (await StatementAsync(pipeline)).Skip(1)
        );
        var last = (await pipeline.RowsAsync(batch))[2];
        Assert.Single(last.History, h => h.By == "ReturnsWindow");
    }

    [Theory]
    [InlineData(6)]
    [InlineData(8)]
    public async Task On_a_host_that_dies(int call)
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TimeSpan.FromSeconds(3), TestConfig.Usual);
        var batch = await pipeline.UploadAsync("infuse-media/a.csv", TestConfig.People(3));
        // Windows are told a day late, and closed a day late.
        pipeline.Clock.AdvanceTo(PipelineUnderTest.Start.AddDays(28));
        await DieAsync(pipeline, "ReturnsClosing", call);
        Assert.True(await pipeline.Host.RunTimerAsync("ReturnsClosing"));
        await pipeline.QuietAsync();
        Assert.Contains("Still open: 3.", Assert.Single(await ClosingMailsAsync(pipeline)), StringComparison.Ordinal);

        pipeline.Clock.AdvanceTo(PipelineUnderTest.Start.AddDays(32));
        await DieAsync(pipeline, "ReturnsWindow", call);
        await CloseAsync(pipeline);
        Assert.All(await StatusesAsync(pipeline, batch), status => Assert.Equal(LeadStatus.Final, status));
        Assert.Equal("INT-FFA-ESF-2541,,,3,0,0,3,CPL missing,CPL missing", (await StatementAsync(pipeline))[1]);
    }

    private static async Task DieAsync(PipelineUnderTest pipeline, string timer, int call)
    {
        await pipeline.Host.StopAsync();
        var dying = new DyingLine(call, answerLost: call % 4 == 0);
        var victim = await pipeline.NewHostAsync(announceBlobs: true, dying);
        dying.Arm(victim);
        await Task.WhenAny(victim.RunTimerAsync(timer), dying.WhenDead);
        await dying.WhenDead.WaitAsync(TimeSpan.FromMinutes(3));
        await pipeline.RestartAsync();
    }

    private static async Task<IReadOnlyList<string>> ClosingMailsAsync(PipelineUnderTest pipeline) =>
        [.. (await pipeline.MailsAsync()).Where(m => m.Contains("return windows of", StringComparison.Ordinal))];

    private static async Task<IReadOnlyList<string>> MissingMailsAsync(PipelineUnderTest pipeline) =>
        [.. (await pipeline.MailsAsync()).Where(m => m.Contains("[Admin] CPL missing", StringComparison.Ordinal))];

    private static async Task CloseAsync(PipelineUnderTest pipeline)
    {
        await pipeline.Store<CloseWindows>().HandleAsync(default);
        await pipeline.QuietAsync();
    }

    private static async Task<IEnumerable<LeadStatus>> StatusesAsync(PipelineUnderTest pipeline, Batch batch) =>
        (await pipeline.RowsAsync(batch)).Select(r => r.Status!.Value);

    private static async Task<string[]> StatementAsync(PipelineUnderTest pipeline) =>
        (await pipeline.ReadAsync(Containers.Reports, November)).TrimEnd().Split("\r\n");
}
