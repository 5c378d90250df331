using Azure.Core;
using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Ops.ActingOnLeads;
using LeadFunctions.Ops.Auditing;
using LeadFunctions.Ops.WatchingBatches;
using LeadFunctions.Pipeline.RoutingLeads;
using LeadFunctions.Pipeline.SendingLeads;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.AzuriteTests.Pipeline.SendingLeads;

/// <summary>A row says that it was sent when it is written, before it is. Until its chunk's marker says so as well,
/// everybody sees it as scheduled.</summary>
public sealed class A_row_is_written_once_with_its_send
{
    private const string Second = "INT-TWO-CRM-2002";

    private static readonly LeadCode Immediate = LeadCode.Parse(TestConfig.Immediate);

    [Fact]
    public async Task And_seen_as_scheduled_until_it_is_sent()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        var batch = await CutBeforeItSends.UploadAsync(pipeline, TestConfig.People(3));
        var stored = await EntitiesAsync(pipeline);
        Assert.All(stored, row => Assert.Equal("Sent", row.GetString("Status")));
        await AllAreAsync(pipeline, batch, LeadStatus.Scheduled, sentAt: null);
        pipeline.Clock.Advance(TimeSpan.FromHours(2));
        // Rows and places agree: nothing is wrong but that nobody sends them.
        Assert.Equal(
            [Discrepancy.NoSendToCome],
            (await pipeline.Store<Audit>().AskAsync(default)).Findings.Select(f => f.What)
        );

        // So long after the decision the time is another, and that is written.
        await pipeline.RestartAsync();
        await pipeline.QuietAsync();
        var place = await pipeline.Store<DeliveryStore>().OfAsync(Immediate).FirstAsync();
        await AllAreAsync(pipeline, batch, LeadStatus.Sent, place.SentAt);
        Assert.True(place.SentAt >= batch.Id.UploadedAt.AddHours(2));
        Assert.Equal(3, (await pipeline.DeliveredAsync(TestConfig.Immediate)).Count);
        pipeline.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Empty((await pipeline.Store<Audit>().AskAsync(default)).Findings);
    }

    [Fact]
    public async Task And_not_again_where_all_went_as_it_was_decided()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        var batch = await CutBeforeItSends.UploadAsync(pipeline, TestConfig.People(3));
        var ahead = await EntitiesAsync(pipeline);
        await pipeline.RestartAsync();
        await pipeline.QuietAsync();
        Assert.Equal(ahead.Select(row => row.ETag), (await EntitiesAsync(pipeline)).Select(row => row.ETag));
        var place = await pipeline.Store<DeliveryStore>().OfAsync(Immediate).FirstAsync();
        await AllAreAsync(pipeline, batch, LeadStatus.Sent, place.SentAt);
        Assert.Single(
            (await pipeline.RowsAsync(batch))[0].History,
            entry => entry.What.Contains(" sent in ", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Who_is_stopped_before_the_send_does_not_go_with_it()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        var batch = await CutBeforeItSends.UploadAsync(pipeline, TestConfig.People(3));
        await StopAsync(pipeline, batch, row: 2);
        await pipeline.RestartAsync();
        await pipeline.QuietAsync();
        Assert.Equal(
            [LeadStatus.Sent, LeadStatus.Unsent, LeadStatus.Sent],
            (await pipeline.RowsAsync(batch)).Select(row => row.Status!.Value)
        );
        Assert.Equal(2, (await pipeline.DeliveredAsync(TestConfig.Immediate)).Count);
        Assert.Equal(2, await pipeline.Store<DeliveryStore>().TakenAsync(Immediate, default));
    }

    [Fact]
    public async Task Who_is_resumed_while_he_is_taken_out_of_the_send_goes_with_it()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        var batch = await CutBeforeItSends.UploadAsync(pipeline, TestConfig.People(3));
        await SetStoppedAsync(pipeline, batch, row: 2, true);
        // Behind the look, before his row says that he stays.
        var meanwhile = new BeforeARequest(
            RequestMethod.Post,
            "/$batch",
            () => SetStoppedAsync(pipeline, batch, row: 2, false)
        );
        await using (var host = await pipeline.NewHostWithoutFunctionsAsync(meanwhile))
            await host
                .Services.GetRequiredService<DeliverLeads>()
                .HandleAsync(LeadsToDeliver.Of(new ChunkId(batch.Affiliate, batch.Id, 0), 1), default);
        Assert.True(meanwhile.WasReached);
        Assert.All(await pipeline.RowsAsync(batch), row => Assert.Equal(LeadStatus.Sent, row.Status));
        Assert.Equal(3, (await pipeline.DeliveredAsync(TestConfig.Immediate)).Count);
        Assert.Equal(3, await pipeline.Store<DeliveryStore>().TakenAsync(Immediate, default));
    }

    [Fact]
    public async Task What_is_changed_between_the_file_and_the_marker_stays_changed_and_sent()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        var batch = await CutBeforeItSends.UploadAsync(pipeline, TestConfig.People(3));
        var meanwhile = new BeforeARequest(RequestMethod.Put, Keys.Marker, () => StopAsync(pipeline, batch, row: 2));
        await using var host = await pipeline.NewHostWithoutFunctionsAsync(meanwhile);
        await host
            .Services.GetRequiredService<RouteLeads>()
            .HandleAsync(new ChunkId(batch.Affiliate, batch.Id, 0), default);
        Assert.True(meanwhile.WasReached);
        var rows = await pipeline.RowsAsync(batch);
        Assert.All(rows, row => Assert.Equal(LeadStatus.Sent, row.Status));
        Assert.Equal([false, true, false], rows.Select(row => row.IsStopped));
        Assert.Equal(3, (await pipeline.DeliveredAsync(TestConfig.Immediate)).Count);
    }

    [Fact]
    public async Task Many_rows_that_are_changed_before_the_send_are_all_written()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign(cap: 500)
        );
        var batch = await CutBeforeItSends.UploadAsync(pipeline, TestConfig.People(250));
        var seen = new HistoryEntry(pipeline.Clock.GetUtcNow(), "Olga", "looked at it");
        await pipeline.Store<LeadStore>().UpdateAsync(batch.Id, 0, lead => lead.With(seen), default);
        Assert.All(
            await pipeline.RowsAsync(batch),
            row => Assert.Equal((LeadStatus.Scheduled, true), (row.Status, row.History.Contains(seen)))
        );
        await pipeline.RestartAsync();
        await pipeline.QuietAsync();
        Assert.All(
            await pipeline.RowsAsync(batch),
            row => Assert.Equal((LeadStatus.Sent, true), (row.Status, row.History.Contains(seen)))
        );
        Assert.Equal(250, (await pipeline.DeliveredAsync(TestConfig.Immediate)).Count);
    }

    [Fact]
    public async Task A_campaign_that_is_paused_before_the_send_leaves_its_rows_scheduled()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        var batch = await CutBeforeItSends.UploadAsync(pipeline, TestConfig.People(3));
        await DropAsync(pipeline, Paused(TestConfig.Campaign()));
        await pipeline.RestartAsync();
        await pipeline.QuietAsync();
        await AllAreAsync(pipeline, batch, LeadStatus.Scheduled, sentAt: null);
        Assert.All(await EntitiesAsync(pipeline), row => Assert.Equal("Scheduled", row.GetString("Status")));
        Assert.Empty(await pipeline.FilesAsync(Containers.Deliveries));
    }

    [Fact]
    public async Task Also_where_the_run_was_cut_before_it_marked_the_chunk()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        var batch = await CutBeforeItSends.UploadAsync(
            pipeline,
            TestConfig.People(3),
            RequestMethod.Post,
            $"/{Tables.Leads}"
        );
        await DropAsync(pipeline, Paused(TestConfig.Campaign()));
        await pipeline.RestartAsync();
        await pipeline.QuietAsync();
        await AllAreAsync(pipeline, batch, LeadStatus.Scheduled, sentAt: null);
        Assert.Empty(await pipeline.FilesAsync(Containers.Deliveries));

        await DropAsync(pipeline, TestConfig.Campaign(cap: 999));
        Assert.All(await pipeline.RowsAsync(batch), row => Assert.Equal(LeadStatus.Sent, row.Status));
        Assert.Equal(3, (await pipeline.DeliveredAsync(TestConfig.Immediate)).Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nobody_sends_for_a_chunk_whose_rows_may_be_missing_still(bool areWritten)
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        // Before the decision, or before the marker.
        var batch = await CutBeforeItSends.UploadAsync(
            pipeline,
            TestConfig.People(3),
            areWritten ? RequestMethod.Post : RequestMethod.Put,
            areWritten ? $"/{Tables.Leads}" : "/routing/"
        );
        var chunk = new ChunkId(batch.Affiliate, batch.Id, 0);
        await pipeline.Store<DeliverLeads>().HandleAsync(LeadsToDeliver.Of(chunk, 1), default);
        Assert.Empty(await pipeline.FilesAsync(Containers.Deliveries));
        Assert.Equal(ChunkStep.Received, await pipeline.Store<LeadStore>().StepAsync(chunk, default));

        await pipeline.RestartAsync();
        await pipeline.QuietAsync();
        Assert.All(await pipeline.RowsAsync(batch), row => Assert.Equal(LeadStatus.Sent, row.Status));
        Assert.Equal(3, (await pipeline.DeliveredAsync(TestConfig.Immediate)).Count);
    }

    [Fact]
    public async Task What_a_pause_left_is_sent_whole_though_the_run_is_cut_behind_its_file()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        var batch = await CutBeforeItSends.UploadAsync(pipeline, TestConfig.People(3));
        await DropAsync(pipeline, Paused(TestConfig.Campaign()));
        await pipeline.RestartWithoutAsync(typeof(DeliverLeadsTrigger));
        await pipeline.QuietAsync();
        await AllAreAsync(pipeline, batch, LeadStatus.Scheduled, sentAt: null);
        await pipeline.RestartWithoutAsync(typeof(DeliverLeadsTrigger));
        var campaign = TestConfig.Campaign(cap: 999);
        await pipeline.DropAsync(Containers.Config, campaign.Path, campaign.Content);
        await Eventually.Holds(async () =>
            (await pipeline.Store<LeadStorage>().Queue(Queues.LeadsToDeliver).GetPropertiesAsync())
                .Value
                .ApproximateMessagesCount > 0
        );
        var cut = new BeforeARequest(RequestMethod.Post, "/$batch", () => throw new InvalidOperationException("cut"));
        await using (var host = await pipeline.NewHostWithoutFunctionsAsync(cut))
            await Assert.ThrowsAsync<InvalidOperationException>(() =>
                host
                    .Services.GetRequiredService<DeliverLeads>()
                    .HandleAsync(LeadsToDeliver.Of(new ChunkId(batch.Affiliate, batch.Id, 0), 1), default)
            );
        Assert.Equal(3, (await pipeline.DeliveredAsync(TestConfig.Immediate)).Count);
        await AllAreAsync(pipeline, batch, LeadStatus.Scheduled, sentAt: null);

        await pipeline.RestartAsync();
        await pipeline.QuietAsync();
        var places = await pipeline.Store<DeliveryStore>().OfAsync(Immediate).ToListAsync();
        Assert.Equal(3, places.Count(place => place.SentAt is not null));
        await AllAreAsync(pipeline, batch, LeadStatus.Sent, places[0].SentAt);
        var closes = ReturnWindowStore.DayOf(places[0].SentAt!.Value);
        Assert.Equal(3, (await pipeline.Store<ReturnWindowStore>().ClosingAsync(closes, closes, default)).Count);
    }

    [Fact]
    public async Task Who_is_stopped_between_two_campaigns_goes_to_the_first_alone()
    {
        await using var pipeline = await StartWithTwoAsync();
        await pipeline.RestartWithoutAsync(typeof(RouteLeadsTrigger));
        await pipeline.DropAsync(Containers.Uploads, "infuse-media/leads.csv", TestConfig.People(3));
        await pipeline.QuietAsync();
        var batch = Assert.Single(await pipeline.BatchesAsync());
        var meanwhile = new BeforeARequest(
            RequestMethod.Put,
            $"/{Containers.Deliveries}/",
            () => StopAsync(pipeline, batch, row: 2)
        );
        await using var host = await pipeline.NewHostWithoutFunctionsAsync(meanwhile);
        await host
            .Services.GetRequiredService<RouteLeads>()
            .HandleAsync(new ChunkId(batch.Affiliate, batch.Id, 0), default);
        Assert.True(meanwhile.WasReached);
        Assert.Equal(
            [2, 3],
            new[]
            {
                (await pipeline.DeliveredAsync(TestConfig.Immediate)).Count,
                (await pipeline.DeliveredAsync(Second)).Count,
            }.Order()
        );
        var matches = (await pipeline.RowsAsync(batch))[1].Matches;
        Assert.Single(matches, m => m.Delivery == DeliveryState.Sent);
        Assert.Single(matches, m => m.Reasons.Any(r => r.Code == ReasonCode.Stopped));
    }

    [Fact]
    public async Task The_windows_of_a_campaign_are_open_though_the_next_one_fails()
    {
        await using var pipeline = await StartWithTwoAsync();
        await pipeline.RestartWithoutAsync(typeof(RouteLeadsTrigger));
        await pipeline.DropAsync(Containers.Uploads, "infuse-media/leads.csv", TestConfig.People(3));
        await pipeline.QuietAsync();
        var batch = Assert.Single(await pipeline.BatchesAsync());
        var cut = new BeforeARequest(
            RequestMethod.Put,
            $"/{Containers.Deliveries}/{Second}/",
            () => throw new InvalidOperationException("cut")
        );
        await using var host = await pipeline.NewHostWithoutFunctionsAsync(cut);
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            host
                .Services.GetRequiredService<RouteLeads>()
                .HandleAsync(new ChunkId(batch.Affiliate, batch.Id, 0), default)
        );
        var closes = ReturnWindowStore.DayOf(pipeline.Clock.GetUtcNow());
        var open = await pipeline.Store<ReturnWindowStore>().ClosingAsync(closes, closes, default);
        Assert.Equal(
            (await pipeline.DeliveredAsync(TestConfig.Immediate)).Count,
            open.Count(window => window.LeadCode == Immediate)
        );
        Assert.Empty(await pipeline.DeliveredAsync(Second));
    }

    [Fact]
    public async Task A_batch_that_is_ended_before_the_send_has_no_row_that_says_sent()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        var batch = await CutBeforeItSends.UploadAsync(pipeline, TestConfig.People(3));
        await pipeline.Store<EndBatch>().HandleAsync(batch, default);
        Assert.All(await EntitiesAsync(pipeline), row => Assert.Equal("Scheduled", row.GetString("Status")));
        await pipeline.RestartAsync();
        await pipeline.QuietAsync();
        Assert.All(await pipeline.RowsAsync(batch), row => Assert.Equal(LeadStatus.Sent, row.Status));
        Assert.Equal(3, (await pipeline.DeliveredAsync(TestConfig.Immediate)).Count);
    }

    [Fact]
    public async Task One_that_is_resumed_beside_the_send_is_not_written_as_sent_by_it()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        // Before it is decided.
        var batch = await CutBeforeItSends.UploadAsync(pipeline, TestConfig.People(3), RequestMethod.Put, "/routing/");
        await SetStoppedAsync(pipeline, batch, row: 2, true);
        var chunk = new ChunkId(batch.Affiliate, batch.Id, 0);
        var (isReadBySecond, isSentByFirst) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var second = await pipeline.NewHostWithoutFunctionsAsync(
            new BeforeARequest(
                RequestMethod.Post,
                "/$batch",
                () =>
                {
                    isReadBySecond.SetResult();
                    return isSentByFirst.Task;
                }
            )
        );
        Task? late = null;
        // Its rows are written, and the chunk is not marked as routed yet.
        await using var first = await pipeline.NewHostWithoutFunctionsAsync(
            new BeforeARequest(
                RequestMethod.Put,
                Keys.Marker,
                async () =>
                {
                    await SetStoppedAsync(pipeline, batch, row: 2, false);
                    late = second.Services.GetRequiredService<RouteLeads>().HandleAsync(chunk, default);
                    await Task.WhenAny(isReadBySecond.Task, late);
                }
            )
        );
        await first.Services.GetRequiredService<RouteLeads>().HandleAsync(chunk, default);
        Assert.Equal(2, (await pipeline.DeliveredAsync(TestConfig.Immediate)).Count);
        isSentByFirst.SetResult();
        await late!;

        await pipeline.RestartAsync();
        await pipeline.QuietAsync();
        Assert.All(await pipeline.RowsAsync(batch), row => Assert.Equal(LeadStatus.Sent, row.Status));
        Assert.Equal(3, (await pipeline.DeliveredAsync(TestConfig.Immediate)).Distinct().Count());
    }

    [Fact]
    public async Task A_run_that_was_cut_and_whose_message_is_lost_is_finished_by_the_sweep()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        var batch = await CutBeforeItSends.UploadAsync(pipeline, TestConfig.People(3));
        await pipeline.Store<LeadStorage>().Queue(Queues.ChunksToRoute).ClearMessagesAsync();
        await pipeline.RestartAsync();
        pipeline.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.True(await pipeline.Host.RunTimerAsync("StuckBatchSweep"));
        await pipeline.QuietAsync();
        Assert.All(await pipeline.RowsAsync(batch), row => Assert.Equal(LeadStatus.Sent, row.Status));
        Assert.Equal(3, (await pipeline.DeliveredAsync(TestConfig.Immediate)).Distinct().Count());
    }

    private static Task<PipelineUnderTest> StartWithTwoAsync() =>
        PipelineUnderTest.StartAsync(
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign(),
            TestConfig.Campaign(Second)
        );

    private static ConfigFile Paused(ConfigFile file) =>
        file with
        {
            Content = file.Content.Replace(
                "\"leadCode\"",
                "\"status\": \"paused\", \"leadCode\"",
                StringComparison.Ordinal
            ),
        };

    private static async Task DropAsync(PipelineUnderTest pipeline, ConfigFile file)
    {
        await pipeline.DropAsync(Containers.Config, file.Path, file.Content);
        await pipeline.QuietAsync();
    }

    private static async Task AllAreAsync(
        PipelineUnderTest pipeline,
        Batch batch,
        LeadStatus status,
        DateTimeOffset? sentAt
    )
    {
        foreach (var row in await pipeline.RowsAsync(batch))
        {
            var found = await pipeline.Store<LeadLookup>().FindAsync(row.Id, default);
            Assert.Equal((status, sentAt), (row.Status, Assert.Single(row.Matches).SentAt));
            Assert.Equal((status, sentAt), (found!.Lead.Status, Assert.Single(found.Lead.Matches).SentAt));
        }
    }

    private static async Task StopAsync(PipelineUnderTest pipeline, Batch batch, int row) =>
        await pipeline
            .Store<StopLead>()
            .AnswerAsync(new LeadId(batch.Id, row), new Act { By = "Olga", Why = "asked to be left alone" }, default);

    private static async Task SetStoppedAsync(PipelineUnderTest pipeline, Batch batch, int row, bool isStopped) =>
        await pipeline
            .Store<LeadStore>()
            .UpdateAsync(batch.Id, 0, lead => lead.Id.Row == row ? lead with { IsStopped = isStopped } : lead, default);

    private static async Task<IReadOnlyList<TableEntity>> EntitiesAsync(PipelineUnderTest pipeline) =>
        await pipeline
            .Store<LeadStorage>()
            .Table(Tables.Leads)
            .QueryAsync<TableEntity>()
            .Where(entity => entity.RowKey != Keys.Marker)
            .ToListAsync();
}
