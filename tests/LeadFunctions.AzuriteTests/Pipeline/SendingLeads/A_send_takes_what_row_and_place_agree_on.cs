using Azure.Core;
using LeadFunctions.AzuriteTests.Foundation.Storage;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Finding;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Ops.WatchingBatches;
using LeadFunctions.Pipeline.RoutingLeads;
using LeadFunctions.Pipeline.SendingLeads;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.AzuriteTests.Pipeline.SendingLeads;

public sealed class A_send_takes_what_row_and_place_agree_on
{
    private static readonly LeadCode Weekly = LeadCode.Parse(TestConfig.Weekly);
    private static readonly LeadCode Immediate = LeadCode.Parse(TestConfig.Immediate);

    [Fact]
    public async Task A_place_that_no_row_knows_is_not_sent_and_is_given_back()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.WeeklyCampaign()
        );
        var batch = await pipeline.UploadAsync(
            "infuse-media/a.csv",
            TestConfig.Upload(TestConfig.Row("ann"), TestConfig.Row("bob"), TestConfig.Row("cleo", "ERP Software"))
        );
        await ClaimAsync(pipeline, (await pipeline.RowsAsync(batch))[2]);
        Assert.Equal(3, await pipeline.Store<DeliveryStore>().TakenAsync(Weekly, default));

        await SendAsync(pipeline);
        Assert.Equal(2, (await pipeline.DeliveredAsync(TestConfig.Weekly)).Count);
        Assert.Equal(2, await pipeline.Store<DeliveryStore>().TakenAsync(Weekly, default));
    }

    [Fact]
    public async Task A_place_whose_row_is_not_written_yet_waits_for_the_next_send()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.WeeklyCampaign()
        );
        await pipeline.UploadAsync("infuse-media/a.csv", TestConfig.People(1));
        var chunk = await LeaveClaimedAsync(pipeline);

        await SendAsync(pipeline);
        Assert.Single(await pipeline.DeliveredAsync(TestConfig.Weekly));
        await pipeline.Store<RouteLeads>().HandleAsync(chunk, default);
        await SendAsync(pipeline);
        Assert.Equal(2, (await pipeline.DeliveredAsync(TestConfig.Weekly)).Distinct().Count());
        Assert.Equal(
            LeadStatus.Sent,
            Assert.Single(await pipeline.Store<LeadStore>().ReadAsync(chunk.Batch, 0, default)).Lead.Status
        );
    }

    [Fact]
    public async Task A_place_whose_row_is_written_while_a_send_looks_goes_with_the_next_send()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.WeeklyCampaign()
        );
        var chunk = await LeaveClaimedAsync(pipeline);
        // Behind its look at the rows.
        var meanwhile = new BeforeARequest(
            RequestMethod.Put,
            "/weekly-sends/",
            () => pipeline.Store<RouteLeads>().HandleAsync(chunk, default)
        );
        await using (var host = await pipeline.NewHostWithoutFunctionsAsync(meanwhile))
            await host
                .Services.GetRequiredService<SendWeekly>()
                .HandleAsync(new CollectedSend(Weekly, RunName.Parse("2026-W47")), default);
        Assert.True(meanwhile.WasReached);
        Assert.Empty(await pipeline.DeliveredAsync(TestConfig.Weekly));
        Assert.Equal(1, await pipeline.Store<DeliveryStore>().TakenAsync(Weekly, default));

        await SendAsync(pipeline);
        Assert.Single(await pipeline.DeliveredAsync(TestConfig.Weekly));
    }

    [Fact]
    public async Task A_place_for_a_send_day_that_was_abolished_while_the_row_was_written_is_sent_at_once()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.WeeklyCampaign()
        );
        var chunk = await LeaveClaimedAsync(pipeline);
        // The send that follows the change finds a place and no row that it is for.
        var meanwhile = new BeforeARequest(
            RequestMethod.Post,
            "/$batch",
            async () =>
            {
                var immediate = TestConfig.Campaign(TestConfig.Weekly);
                await pipeline.DropAsync(Containers.Config, immediate.Path, immediate.Content);
                await pipeline.QuietAsync();
            }
        );
        await using (var host = await pipeline.NewHostWithoutFunctionsAsync(meanwhile))
            await host.Services.GetRequiredService<RouteLeads>().HandleAsync(chunk, default);
        Assert.True(meanwhile.WasReached);

        await pipeline.QuietAsync();
        Assert.Single(await pipeline.DeliveredAsync(TestConfig.Weekly));
    }

    [Fact]
    public async Task A_lead_that_is_resumed_while_a_send_takes_it_out_keeps_its_place()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.WeeklyCampaign()
        );
        var batch = await pipeline.UploadAsync("infuse-media/a.csv", TestConfig.People(1));
        await SetStoppedAsync(true);
        // Behind the look, before the row says that it stays.
        var meanwhile = new BeforeARequest(RequestMethod.Post, "/$batch", () => SetStoppedAsync(false));
        await using (var host = await pipeline.NewHostWithoutFunctionsAsync(meanwhile))
            await host
                .Services.GetRequiredService<SendWeekly>()
                .HandleAsync(new CollectedSend(Weekly, RunName.Parse("2026-W47")), default);
        Assert.True(meanwhile.WasReached);
        Assert.Equal(1, await pipeline.Store<DeliveryStore>().TakenAsync(Weekly, default));

        await SendAsync(pipeline);
        Assert.Single(await pipeline.DeliveredAsync(TestConfig.Weekly));

        Task SetStoppedAsync(bool isStopped) =>
            pipeline.Store<LeadStore>().UpdateAsync(batch.Id, 0, lead => lead with { IsStopped = isStopped }, default);
    }

    [Fact]
    public async Task A_lead_whose_place_is_gone_is_not_sent_without_one_but_tried_again()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        var batch = await CutBeforeItSends.UploadAsync(pipeline, TestConfig.People(2));
        var lost = (await pipeline.RowsAsync(batch))[0];
        Assert.True(
            await pipeline
                .Store<DeliveryStore>()
                .ReleaseAsync(Immediate, lost.Person!, lost.Id, default, lost.Matches[0].Run)
        );
        await pipeline.RestartAsync();
        await pipeline.QuietAsync();

        Assert.Equal(2, (await pipeline.FilesAsync(Containers.Deliveries)).Count);
        Assert.Equal(2, (await pipeline.DeliveredAsync(TestConfig.Immediate)).Distinct().Count());
        Assert.Equal(2, await pipeline.Store<DeliveryStore>().TakenAsync(Immediate, default));
        Assert.All(await pipeline.RowsAsync(batch), row => Assert.Equal(LeadStatus.Sent, row.Status));
    }

    // A chunk whose run was cut between its claim and its row, and that nobody finds by himself.
    private static async Task<ChunkId> LeaveClaimedAsync(PipelineUnderTest pipeline)
    {
        await pipeline.RestartWithoutAsync(typeof(FindWorkTrigger), typeof(StuckBatchSweepTrigger));
        var chunk = new ChunkId(
            AffiliateName.Parse(TestConfig.Affiliate),
            BatchId.Of(PipelineUnderTest.Start, "infuse-media/b.csv", "1"),
            0
        );
        var row = new Lead(new LeadId(chunk.Batch, 1), 2, [])
        {
            Intake = Intake.Usable,
            Person = PersonId.Parse("070e2d3c4b5a69788796a5b4c3d2e1f0"),
            Data = new(
                "ann.lee@example.com",
                "Ann",
                "Lee",
                "Contoso",
                "CIO",
                "US",
                "201-500",
                CategoryId.Parse("crm"),
                null,
                null,
                null,
                new Dictionary<string, string>()
            ),
        };
        await pipeline
            .Store<BatchStore>()
            .OpenAsync(
                new Batch(chunk.Affiliate, chunk.Batch, "infuse-media/b.csv", 1)
                {
                    State = BatchState.Received,
                    Rows = 1,
                    ReceivedChunks = 1,
                },
                default
            );
        await pipeline.Store<LeadStore>().WriteAsync(chunk, row);
        await ClaimAsync(pipeline, row);
        return chunk;
    }

    // As a run that was cut behind its claim leaves it.
    private static async Task ClaimAsync(PipelineUnderTest pipeline, Lead lead)
    {
        var settings = await pipeline.Store<CurrentConfiguration>().GetAsync(default);
        var chunk = new ChunkId(AffiliateName.Parse(TestConfig.Affiliate), lead.Id.Batch, 0);
        await pipeline
            .Store<DeliveryStore>()
            .ClaimAsync(
                Weekly,
                CampaignLimits.Of(settings.Campaigns[Weekly], PipelineUnderTest.Start),
                chunk.Affiliate,
                [Candidate.Of(lead.Usable)],
                chunk.RunOf(1),
                isCollected: true,
                PipelineUnderTest.Start,
                default
            );
    }

    private static async Task SendAsync(PipelineUnderTest pipeline)
    {
        pipeline.Clock.Advance(TimeSpan.FromDays(7));
        Assert.True(await pipeline.Host.RunTimerAsync("WeeklySends"));
        await pipeline.QuietAsync();
    }
}
