using System.Net;
using Azure.Data.Tables;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.AzuriteTests.Privacy;
using LeadFunctions.AzuriteTests.Privacy.ErasingPeople;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using LeadFunctions.Pipeline.RoutingLeads;
using LeadFunctions.Pipeline.SendingLeads;
using LeadFunctions.Pipeline.SummarisingBatches;

namespace LeadFunctions.AzuriteTests.Ops.WatchingBatches;

public sealed class A_batch_that_stands_still
{
    private const string Stuck = "[Admin] Batch stuck [infuse-media]";

    [Theory]
    [InlineData(Queues.ChunksToRoute, typeof(RouteLeadsTrigger), 25)]
    [InlineData(Queues.ChunksToRoute, typeof(RouteLeadsTrigger), 1_200)]
    [InlineData(Queues.BatchesToSummarise, typeof(SummariseBatchTrigger), 25)]
    public async Task Finishes_by_itself_when_a_message_was_lost(string queue, Type functions, int people)
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign(cap: people)
        );
        await LoseAsync(pipeline, queue, functions, TestConfig.People(people));
        await SweepAsync(pipeline, after: TimeSpan.FromMinutes(10));
        await SweepAsync(pipeline, after: TimeSpan.FromHours(2));

        var batch = Assert.Single(await pipeline.BatchesAsync());
        Assert.Equal((BatchState.Completed, people), (batch.State, batch.Counts[LeadStatus.Sent]));
        Assert.Equal(people, (await pipeline.DeliveredAsync(TestConfig.Immediate)).Distinct().Count());
        Assert.Single(await pipeline.MailsAsync(), m => m.Contains("Your upload leads.csv", StringComparison.Ordinal));
        Assert.DoesNotContain(await pipeline.MailsAsync(), m => m.Contains(Stuck, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sends_what_a_later_pass_found_though_its_message_was_lost_and_the_sweep_runs_at_any_minute()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        await pipeline.UploadAsync(
            "infuse-media/leads.csv",
            TestConfig.Upload([TestConfig.Row("ann", "ERP Software"), TestConfig.Row("bob", "ERP Software")])
        );
        await pipeline.RestartWithoutAsync(typeof(DeliverLeadsTrigger));
        var opened = TestConfig.Campaign(categories: "\"crm\", \"erp\"");
        await pipeline.DropAsync(Containers.Config, opened.Path, opened.Content);
        await pipeline.QuietAsync();
        await pipeline.Store<LeadStorage>().Queue(Queues.LeadsToDeliver).ClearMessagesAsync();
        await pipeline.RestartAsync();
        // Counted again since, as with every change of its rows.
        var batch = Assert.Single(await pipeline.BatchesAsync());
        await pipeline
            .Store<MessageQueues>()
            .SendAsync(Queues.BatchesToSummarise, new BatchToSummarise(batch.Affiliate, batch.Id), default);
        await pipeline.QuietAsync();
        Assert.Equal(2, Assert.Single(await pipeline.BatchesAsync()).Counts[LeadStatus.Scheduled]);

        var now = pipeline.Clock.GetUtcNow();
        await SweepAsync(pipeline, after: TimeSpan.FromMinutes(150 - now.Minute));
        Assert.Equal(2, Assert.Single(await pipeline.BatchesAsync()).Counts[LeadStatus.Sent]);
        Assert.Equal(2, (await pipeline.DeliveredAsync(TestConfig.Immediate)).Distinct().Count());
    }

    [Fact]
    public async Task Is_told_once_a_day_when_no_repair_helps_and_finishes_once_the_cause_is_mended()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        await LoseAsync(pipeline, Queues.ChunksToRoute, typeof(RouteLeadsTrigger), TestConfig.People(3));
        var batch = Assert.Single(await pipeline.BatchesAsync());
        await SetCellsAsync(pipeline, batch, "not what the app writes");
        await SweepAsync(pipeline, after: TimeSpan.FromMinutes(10));
        Assert.Empty(await AlertsAsync(pipeline));

        foreach (var _ in Enumerable.Range(0, 3))
            await SweepAsync(pipeline, after: TimeSpan.FromMinutes(20));
        Assert.InRange((await AlertsAsync(pipeline)).Count, 1, 2);
        Assert.Contains(
            "1 (no. 0, counted from 0) | received | RouteLeads",
            (await AlertsAsync(pipeline))[0],
            StringComparison.Ordinal
        );
        Assert.Contains("stands still", (await AlertsAsync(pipeline))[0], StringComparison.Ordinal);

        await SetCellsAsync(pipeline, batch, Json.Write(TestConfig.Row("mended").Split(',')));
        await SweepAsync(pipeline, after: TimeSpan.FromMinutes(20));
        Assert.Equal(3, Assert.Single(await pipeline.BatchesAsync()).Counts[LeadStatus.Sent]);
    }

    [Fact]
    public async Task Ends_after_a_day_of_repairs_in_vain_with_a_receipt_and_a_mail_and_blocks_nobody()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        var batch = await EndAsync(pipeline, TestConfig.People(3));
        Assert.Equal((BatchState.Completed, 3), (batch.State, batch.Counts[LeadStatus.Unusable]));
        Assert.All(
            await pipeline.RowsAsync(batch),
            row => Assert.Equal(ReasonCode.ProcessingFailed, Assert.Single(row.Reasons).Code)
        );
        Assert.Single(await pipeline.MailsAsync(), m => m.Contains("was ended", StringComparison.Ordinal));
        Assert.Single(await pipeline.MailsAsync(), m => m.Contains("Your upload leads.csv", StringComparison.Ordinal));

        await pipeline.Store<LeadStorage>().Queue(Queues.ChunksToRoute).ClearMessagesAsync();
        await pipeline.RestartAsync();
        var again = await pipeline.UploadAsync("infuse-media/leads.csv", TestConfig.People(3));
        Assert.Equal(3, again.Counts[LeadStatus.Sent]);
    }

    [Fact]
    public async Task Leaves_nothing_of_a_person_who_is_erased_though_no_row_of_it_was_ever_validated()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        await EndAsync(pipeline, Erasure.Upload(Erasure.Person, $"{TestConfig.Row("bob")},"));
        await pipeline.Store<LeadStorage>().Queue(Queues.ChunksToRoute).ClearMessagesAsync();
        Assert.NotEmpty(Canary.FoundIn(await WholeAccount.TextsAsync(pipeline)));
        Assert.Equal(HttpStatusCode.Accepted, (await Erasure.AskAsync(pipeline, "people/erase")).Status);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await pipeline.Host.RunTimerAsync("EraseOpen");
            await pipeline.QuietAsync();
        }
        Erasure.AssertGone(await WholeAccount.TextsAsync(pipeline));
        var rows = await pipeline.RowsAsync(Assert.Single(await pipeline.BatchesAsync()));
        Assert.Contains("bob@", string.Join(',', rows[1].Cells), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ends_also_where_its_file_is_gone_before_it_was_read()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        var gone = new Batch(
            AffiliateName.Parse(TestConfig.Affiliate),
            BatchId.Of(pipeline.Clock.GetUtcNow(), "infuse-media/gone.csv", "1"),
            "infuse-media/gone.csv",
            10
        );
        await pipeline.Store<BatchStore>().OpenAsync(gone, default);
        await RepairInVainAsync(pipeline, gone.Id);
        Assert.Equal(BatchState.Rejected, Assert.Single(await pipeline.BatchesAsync()).State);
        Assert.Single(
            await pipeline.MailsAsync(),
            m => m.Contains("gone.csv: could not be processed", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Does_not_keep_the_sweep_from_the_others_where_it_cannot_be_read()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        await LoseAsync(pipeline, Queues.ChunksToRoute, typeof(RouteLeadsTrigger), TestConfig.People(3));
        var unreadable = Assert.Single(await pipeline.BatchesAsync());
        await LoseAsync(pipeline, Queues.ChunksToRoute, typeof(RouteLeadsTrigger), TestConfig.People(3, "other"));
        await Leads(pipeline)
            .UpsertEntityAsync(new TableEntity(Keys.Chunk(unreadable.Id, 0), Keys.Marker) { ["Step"] = "no step" });
        pipeline.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.False(await pipeline.Host.RunTimerAsync("StuckBatchSweep"));
        await pipeline.QuietAsync();
        Assert.Equal(BatchState.Completed, (await pipeline.BatchesAsync()).Single(b => b.Id != unreadable.Id).State);
    }

    /// <summary>Uploads a file whose rows nobody validates, until its batch is ended.</summary>
    private static async Task<Batch> EndAsync(PipelineUnderTest pipeline, string upload)
    {
        await pipeline.RestartWithoutAsync(typeof(RouteLeadsTrigger));
        await pipeline.DropAsync(Containers.Uploads, "infuse-media/leads.csv", upload);
        await pipeline.QuietAsync();
        await RepairInVainAsync(pipeline, Assert.Single(await pipeline.BatchesAsync()).Id);
        return Assert.Single(await pipeline.BatchesAsync());
    }

    private static async Task RepairInVainAsync(PipelineUnderTest pipeline, BatchId batch)
    {
        for (var repair = 0; repair < LeadFunctions.Ops.WatchingBatches.StuckBatch.MostRepairs; repair++)
        {
            var run = await pipeline
                .Store<RunStore>()
                .StartAsync(Jobs.StuckBatch(batch), $"repair-{repair}", default, default);
            await pipeline.Store<RunStore>().FinishAsync(run, default);
        }
        await SweepAsync(pipeline, after: TimeSpan.FromHours(25));
    }

    private static async Task LoseAsync(PipelineUnderTest pipeline, string queue, Type functions, string upload)
    {
        await pipeline.RestartWithoutAsync(functions);
        await pipeline.DropAsync(Containers.Uploads, "infuse-media/leads.csv", upload);
        await pipeline.QuietAsync();
        await pipeline.Store<LeadStorage>().Queue(queue).ClearMessagesAsync();
        await pipeline.RestartAsync();
    }

    // Twice: the second must change nothing.
    private static async Task SweepAsync(PipelineUnderTest pipeline, TimeSpan after)
    {
        pipeline.Clock.Advance(after);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            Assert.True(await pipeline.Host.RunTimerAsync("StuckBatchSweep"));
            await pipeline.QuietAsync();
        }
    }

    private static async Task<IReadOnlyList<string>> AlertsAsync(PipelineUnderTest pipeline) =>
        [.. (await pipeline.MailsAsync()).Where(m => m.Contains(Stuck, StringComparison.Ordinal))];

    private static async Task SetCellsAsync(PipelineUnderTest pipeline, Batch batch, string cells) =>
        await Leads(pipeline)
            .UpsertEntityAsync(
                new TableEntity(Keys.Chunk(batch.Id, 0), Keys.Row(1)) { ["Cells"] = cells },
                TableUpdateMode.Merge
            );

    private static TableClient Leads(PipelineUnderTest pipeline) => pipeline.Store<LeadStorage>().Table(Tables.Leads);
}
