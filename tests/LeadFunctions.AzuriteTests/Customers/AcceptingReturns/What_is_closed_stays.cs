using System.Globalization;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.AzuriteTests.Proof;
using LeadFunctions.Customers.AcceptingReturns;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.AzuriteTests.Customers.AcceptingReturns;

public sealed class What_is_closed_stays
{
    [Fact]
    public async Task A_return_that_is_taken_after_its_month_was_closed_is_a_line_of_the_next_at_the_price_of_then()
    {
        await using var pipeline = await StartAsync(100);
        var batch = await pipeline.UploadAsync("infuse-media/a.csv", TestConfig.People(3));
        var first = MonthOfStatements.First(DateOnly.FromDateTime(pipeline.Clock.GetUtcNow().UtcDateTime));
        pipeline.Clock.AdvanceTo(new(first.AddMonths(2).AddDays(4).ToDateTime(default), TimeSpan.Zero));
        await CloseAsync(pipeline);
        var closed = await StatementAsync(pipeline, first);
        Assert.Equal("total,,,3,0,0,3,,300.00", closed[^1]);
        // The price changes, and a file that was dropped in time is taken late: storage still tells the time of its
        // drop.
        await DropAsync(pipeline, TestConfig.Supplier(more: Price(999)));
        await pipeline.DropAsync(
            Containers.Returns,
            $"{TestConfig.Immediate}/late.csv",
            "Email,Reason\r\nperson0@example.com,left\r\nperson1@example.com,left\r\n"
        );
        await pipeline.QuietAsync();
        Assert.Equal(
            [LeadStatus.Returned, LeadStatus.Returned, LeadStatus.Final],
            (await pipeline.RowsAsync(batch)).Select(r => r.Status!.Value)
        );
        for (var day = 0; day < 2; day++)
        {
            pipeline.Clock.Advance(TimeSpan.FromDays(1));
            await CloseAsync(pipeline);
            Assert.Equal(closed, await StatementAsync(pipeline, first));
            Assert.Equal(
                [
                    $"{TestConfig.Immediate},correction of {first:yyyy-MM},,0,2,0,-2,,-200.00",
                    "total,,,0,2,0,-2,,-200.00",
                ],
                (await StatementAsync(pipeline, first.AddMonths(1))).Skip(1)
            );
        }
        // Told once: what is closed with it is not told again.
        pipeline.Clock.AdvanceTo(new(first.AddMonths(3).AddDays(4).ToDateTime(default), TimeSpan.Zero));
        await CloseAsync(pipeline);
        Assert.Equal("total,,,0,2,0,-2,,-200.00", (await StatementAsync(pipeline, first.AddMonths(1)))[^1]);
        Assert.DoesNotContain(
            await pipeline.FilesAsync(Containers.Reports),
            f => f.EndsWith($"{MonthOfStatements.Name(first.AddMonths(2))}.csv", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_return_over_http_that_was_cut_behind_its_transaction_reaches_its_row()
    {
        await using var pipeline = await StartAsync(100);
        var batch = await pipeline.UploadAsync("infuse-media/a.csv", TestConfig.People(2));
        await pipeline.Host.StopAsync();
        var line = new CutLine(onlyWrites: true);
        await using (var host = await pipeline.NewHostWithoutFunctionsAsync(line))
            Assert.True(
                await line.CutAtAsync(
                    2,
                    () =>
                        ((ReturnOne)host.Services.GetService(typeof(ReturnOne))!).AnswerAsync(
                            LeadCode.Parse(TestConfig.Immediate),
                            new ReturnAct
                            {
                                By = "Olga",
                                Reason = "left",
                                Email = "person0@example.com",
                            },
                            default
                        )
                )
            );
        await pipeline.RestartAsync();
        await pipeline.QuietAsync();
        Assert.Equal(
            [LeadStatus.Sent, LeadStatus.Sent],
            (await pipeline.RowsAsync(batch)).Select(r => r.Status!.Value)
        );
        pipeline.Clock.Advance(TimeSpan.FromMinutes(6));
        await pipeline.QuietAsync();
        Assert.Equal(
            [LeadStatus.Returned, LeadStatus.Sent],
            (await pipeline.RowsAsync(batch)).Select(r => r.Status!.Value)
        );
        Assert.Empty(await pipeline.Store<RunStore>().OfAsync(Jobs.ReturnRequests).ToListAsync());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Under_a_limit_two_hosts_tell_the_same_of_one_file(int call)
    {
        await using var pipeline = await PipelineUnderTest.StartAsync([
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign(more: """, "returns": { "maxShare": 0.5 } """),
        ]);
        var batch = await pipeline.UploadAsync("infuse-media/a.csv", TestConfig.People(4));
        var campaign = (await pipeline.Store<CurrentConfiguration>().GetAsync(default)).Campaigns.Values.Single();
        var asked = (await pipeline.RowsAsync(batch))
            .Take(2)
            .Select(row => new PersonReturn(row.Person, new ReturnAsked(null, "left", "file x", $"x line {row.Line}")))
            .ToList();
        var now = pipeline.Clock.GetUtcNow();
        await using var other = await pipeline.NewHostWithoutFunctionsAsync();
        var line = new FaultLine(
            Fault.Overtaken,
            call,
            () => Returns(other).HandleAsync(campaign, asked, now, default)
        );
        await using var host = await pipeline.NewHostWithoutFunctionsAsync(line);
        var outcomes = await Returns(host).HandleAsync(campaign, asked, now, default);
        Assert.True(line.WasReached);
        Assert.All(outcomes, outcome => Assert.Equal("returned", outcome.Words));
        Assert.Equal(2, (await pipeline.Store<DeliveryStore>().RoomAsync(campaign.LeadCode, default)).Returned);
    }

    private static ReturnLeads Returns(LeadFunctions.LocalHost.LocalFunctionsHost host) =>
        (ReturnLeads)host.Services.GetService(typeof(ReturnLeads))!;

    private static string Price(int cpl) =>
        string.Create(CultureInfo.InvariantCulture, $$""", "cpl": { "{{TestConfig.Immediate}}": {{cpl}} } """);

    private static Task<PipelineUnderTest> StartAsync(int cpl) =>
        PipelineUnderTest.StartNowAsync([
            TestConfig.Supplier(more: Price(cpl)),
            TestConfig.Categories,
            TestConfig.Campaign(),
        ]);

    private static async Task CloseAsync(PipelineUnderTest pipeline)
    {
        await pipeline.Store<CloseWindows>().HandleAsync(default);
        await pipeline.QuietAsync();
    }

    private static async Task DropAsync(PipelineUnderTest pipeline, ConfigFile file)
    {
        await pipeline.DropAsync(Containers.Config, file.Path, file.Content);
        await pipeline.QuietAsync();
    }

    private static async Task<string[]> StatementAsync(PipelineUnderTest pipeline, DateOnly month) =>
        (await pipeline.ReadAsync(Containers.Reports, $"infuse-media/statement-{MonthOfStatements.Name(month)}.csv"))
            .TrimEnd()
            .Split("\r\n");
}
