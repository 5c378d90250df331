using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.LocalHost;
using LeadFunctions.Ops.BackingUp;
using LeadFunctions.Ops.Tracking;
using LeadFunctions.Pipeline.RoutingLeads;
using LeadFunctions.Privacy.FindingPeople;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.AzuriteTests.Pipeline.RoutingLeads;

public sealed class A_chunk_is_a_file_until_it_is_decided_on
{
    [Fact]
    public async Task Its_rows_are_found_and_listed_meanwhile_and_then_stand_in_the_table_alone()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        var (batch, chunk) = await ReceiveAsync(pipeline, rows: 3);
        Assert.Empty(await EntitiesAsync(pipeline));
        Assert.Single(await FilesAsync(pipeline));

        var id = new LeadId(batch.Id, 2);
        var found = await pipeline.Store<LeadLookup>().FindAsync(id, default);
        Assert.Equal((batch.Affiliate, id, null), (found!.Affiliate, found.Lead.Id, found.Lead.Status));
        Assert.Null(await pipeline.Store<LeadLookup>().FindAsync(new LeadId(batch.Id, 4), default));
        var search = new SearchLeads(
            pipeline.Store<BatchWalk>(),
            pipeline.Store<LeadLookup>(),
            AdjustableClock.FrozenAt(pipeline.Clock.GetUtcNow())
        );
        var (every, sent) = (new LeadQuestion(), new LeadQuestion(Status: LeadStatus.Sent));
        Assert.Equal([1, 2, 3], await ListedAsync(search, every, null));
        Assert.Equal([3], await ListedAsync(search, every, id));
        Assert.Empty(await ListedAsync(search, sent, null));

        await pipeline.RestartAsync();
        await pipeline.Store<MessageQueues>().SendAsync(Queues.ChunksToRoute, chunk, default);
        await pipeline.QuietAsync();
        Assert.Empty(await FilesAsync(pipeline));
        Assert.Equal(4, (await EntitiesAsync(pipeline)).Count);
        Assert.Equal([1, 2, 3], await ListedAsync(search, sent, null));
    }

    [Theory]
    [InlineData("a row was stopped")]
    [InlineData("it was backed up")]
    [InlineData("a row was erased")]
    public async Task Or_until_somebody_changes_a_row_or_reads_the_table_as_a_whole(string what)
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        var (batch, chunk) = await ReceiveAsync(pipeline, rows: 3);
        var leads = pipeline.Store<LeadStore>();
        if (what == "a row was stopped")
            await leads.UpdateAsync(batch.Id, 0, Second(lead => lead with { IsStopped = true }), default);
        else if (what == "it was backed up")
            Assert.True(await pipeline.Store<WriteOutRows>().HandleAsync(default));
        else
            await pipeline
                .Store<ErasureStore>()
                .ReplaceRowsAsync(batch.Id, 0, Second(lead => new Lead(lead.Id, lead.Line, ["", "", ""])), default);
        Assert.Equal(3, (await EntitiesAsync(pipeline)).Count);

        await pipeline.Store<RouteLeads>().HandleAsync(chunk, default);
        Assert.Equal(
            [true, what == "it was backed up", true],
            (await pipeline.RowsAsync(batch)).Select(row => row.Matches.Any(m => m.Accepted))
        );
        Assert.Empty(await FilesAsync(pipeline));

        static Func<Lead, Lead> Second(Func<Lead, Lead> change) => lead => lead.Id.Row == 2 ? change(lead) : lead;
    }

    [Fact]
    public async Task A_full_chunk_is_one_file_and_a_page_of_rows()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign(cap: 5000)
        );
        var (batch, chunk) = await ReceiveAsync(pipeline, rows: Chunks.Rows + 1);
        Assert.Equal(2, (await FilesAsync(pipeline)).Count);
        await pipeline.Store<RouteLeads>().HandleAsync(chunk, default);
        Assert.Single(await FilesAsync(pipeline));
        await pipeline.Store<RouteLeads>().HandleAsync(chunk with { Chunk = 1 }, default);
        var rows = await pipeline.RowsAsync(batch);
        Assert.Equal(Enumerable.Range(1, Chunks.Rows + 1), rows.Select(row => row.Id.Row));
        Assert.All(rows, row => Assert.True(Assert.Single(row.Matches).Accepted));
    }

    [Fact]
    public async Task Who_finds_the_file_gone_finds_the_rows()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        var (batch, chunk) = await ReceiveAsync(pipeline, rows: 3);
        var meanwhile = new BeforeARequest(
            RequestMethod.Get,
            ReceivedRowsStore.Folder,
            () => RouteAsync(pipeline, chunk)
        );
        await using var host = await pipeline.NewHostWithoutFunctionsAsync(meanwhile);
        var read = await host.Services.GetRequiredService<LeadStore>().ReadAsync(batch.Id, 0, default);
        Assert.True(meanwhile.WasReached);
        Assert.Equal([1, 2, 3], read.Select(r => r.Lead.Id.Row));
        Assert.All(read, r => Assert.Equal((true, null), (Assert.Single(r.Lead.Matches).Accepted, r.ReceivedIn)));
    }

    [Fact]
    public async Task Who_was_overtaken_leaves_what_the_other_wrote()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        var (batch, chunk) = await ReceiveAsync(pipeline, rows: 3);
        var store = pipeline.Store<LeadStore>();
        var read = await store.ReadAsync(batch.Id, 0, default);
        await RouteAsync(pipeline, chunk);
        var seen = new HistoryEntry(pipeline.Clock.GetUtcNow(), "Olga", "looked at it");
        await store.UpdateAsync(batch.Id, 0, lead => lead.With(seen), default, read);
        Assert.All(
            await pipeline.RowsAsync(batch),
            lead =>
            {
                Assert.Contains(seen, lead.History);
                Assert.True(Assert.Single(lead.Matches).Accepted);
            }
        );
    }

    [Fact]
    public async Task A_run_that_was_cut_before_it_removed_the_file_is_repeated_and_removes_it()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        var (_, chunk) = await ReceiveAsync(pipeline, rows: 3);
        var cut = new BeforeARequest(
            RequestMethod.Delete,
            ReceivedRowsStore.Folder,
            () => throw new InvalidOperationException("cut")
        );
        await using var host = await pipeline.NewHostWithoutFunctionsAsync(cut);
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            host.Services.GetRequiredService<RouteLeads>().HandleAsync(chunk, default)
        );
        Assert.Single(await FilesAsync(pipeline));
        await RouteAsync(pipeline, chunk);
        Assert.Empty(await FilesAsync(pipeline));
    }

    [Fact]
    public async Task A_chunk_that_comes_in_several_pages_is_read_again_where_it_was_written_between_two()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        var (batch, chunk) = await ReceiveAsync(pipeline, rows: 3);
        // A run is at work on it, and has written the first row and the last.
        foreach (var row in await pipeline.Store<LeadStore>().ReadAsync(batch.Id, 0, default))
            if (row.Lead.Id.Row != 2)
                await pipeline
                    .Store<LeadStorage>()
                    .Table(Tables.Leads)
                    .AddEntityAsync(LeadEntity.OfReceived(chunk, row.Lead));
        var pages = new PagesOfOne(() => RouteAsync(pipeline, chunk));
        await using var host = await pipeline.NewHostWithoutFunctionsAsync(pages);
        var read = await host.Services.GetRequiredService<LeadStore>().ReadAsync(batch.Id, 0, default);
        Assert.True(pages.WasReached);
        Assert.Equal([1, 2, 3], read.Select(r => r.Lead.Id.Row));
    }

    [Fact]
    public async Task Rows_that_a_restored_backup_lacks_are_routed_from_the_file()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        var (batch, chunk) = await ReceiveAsync(pipeline, rows: 3);
        var read = await pipeline.Store<LeadStore>().ReadAsync(batch.Id, 0, default);
        await RouteAsync(pipeline, chunk);
        await pipeline.Store<LeadStorage>().Table(Tables.Leads).DeleteEntityAsync(Keys.Chunk(batch.Id, 0), Keys.Row(2));
        // Receiving goes on where the backup has it.
        await pipeline.Store<LeadStore>().ReceiveAsync(chunk, read.Select(r => r.Lead), default);
        await RouteAsync(pipeline, chunk);
        var rows = await pipeline.RowsAsync(batch);
        Assert.Equal([1, 2, 3], rows.Select(row => row.Id.Row));
        Assert.All(rows, row => Assert.True(Assert.Single(row.Matches).Accepted));
        Assert.Empty(await FilesAsync(pipeline));
    }

    [Fact]
    public async Task A_repeated_run_leaves_a_chunk_open_that_was_opened_again_beside_it()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        var (_, chunk) = await ReceiveAsync(pipeline, rows: 3);
        await RouteAsync(pipeline, chunk);
        var meanwhile = new BeforeARequest(
            RequestMethod.Get,
            ReceivedRowsStore.Folder,
            () => pipeline.Store<LeadStore>().ReopenAsync(chunk, ChunkStep.Received, default)
        );
        await using var host = await pipeline.NewHostWithoutFunctionsAsync(meanwhile);
        await host.Services.GetRequiredService<RouteLeads>().HandleAsync(chunk, default);
        Assert.True(meanwhile.WasReached);
        Assert.Equal(ChunkStep.Received, await pipeline.Store<LeadStore>().StepAsync(chunk, default));
    }

    [Fact]
    public async Task What_was_left_of_a_batch_that_is_through_goes_in_the_night()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        var batch = await pipeline.UploadAsync("infuse-media/leads.csv", TestConfig.People(2));
        var chunk = new ChunkId(batch.Affiliate, batch.Id, 0);
        await pipeline.Store<LeadStore>().ReceiveAsync(chunk, await pipeline.RowsAsync(batch), default);
        Assert.Single(await FilesAsync(pipeline));
        Assert.True(await pipeline.Store<WriteOutRows>().HandleAsync(default));
        Assert.Empty(await FilesAsync(pipeline));
    }

    [Fact]
    public async Task Neither_file_nor_rows_is_an_error_and_no_empty_chunk()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        var (batch, chunk) = await ReceiveAsync(pipeline, rows: 3);
        await pipeline.Store<ReceivedRowsStore>().RemoveAsync(batch.Id, 0, default);
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => RouteAsync(pipeline, chunk));
        Assert.Contains("none of its rows is there", error.Message, StringComparison.Ordinal);
        Assert.Equal(BatchState.Received, Assert.Single(await pipeline.BatchesAsync()).State);
    }

    private static async Task<(Batch Batch, ChunkId Chunk)> ReceiveAsync(PipelineUnderTest pipeline, int rows)
    {
        await pipeline.RestartWithoutAsync(typeof(RouteLeadsTrigger));
        await pipeline.DropAsync(Containers.Uploads, "infuse-media/leads.csv", TestConfig.People(rows));
        await pipeline.QuietAsync();
        var batch = Assert.Single(await pipeline.BatchesAsync());
        return (batch, new ChunkId(batch.Affiliate, batch.Id, 0));
    }

    private static Task RouteAsync(PipelineUnderTest pipeline, ChunkId chunk) =>
        pipeline.Store<RouteLeads>().HandleAsync(chunk, default);

    private static async Task<IReadOnlyList<TableEntity>> EntitiesAsync(PipelineUnderTest pipeline) =>
        await pipeline.Store<LeadStorage>().Table(Tables.Leads).QueryAsync<TableEntity>().ToListAsync();

    private static async Task<IReadOnlyList<string>> FilesAsync(PipelineUnderTest pipeline) =>
        [.. await pipeline.FilesAsync(Containers.Runs, ReceivedRowsStore.Folder)];

    private static async Task<IEnumerable<int>> ListedAsync(SearchLeads search, LeadQuestion question, LeadId? after) =>
        (await search.PageAsync(question, after, 10, default)).Items.Select(row => row.LeadId.Row);

    private sealed class PagesOfOne(Func<Task> betweenTheFirstTwo) : HttpPipelinePolicy
    {
        private int _met;

        public bool WasReached => _met > 1;

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
            ProcessNext(message, pipeline);

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            if (message.Request.Uri.Query.Contains("top=1000", StringComparison.Ordinal))
            {
                message.Request.Uri.Query = message.Request.Uri.Query.Replace(
                    "top=1000",
                    "top=1",
                    StringComparison.Ordinal
                );
                if (Interlocked.Increment(ref _met) == 2)
                    await betweenTheFirstTwo();
            }
            await ProcessNextAsync(message, pipeline);
        }
    }
}
