using LeadFunctions.AzuriteTests.Foundation.Storage;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.LocalHost;
using LeadFunctions.Ops.Tracking;

namespace LeadFunctions.AzuriteTests.Ops.Tracking;

public sealed class A_page_ends_after_a_number_of_reads
{
    private const int Batches = SearchLeads.MaxChunks * 2 + 5;

    [Fact]
    public async Task Also_where_nothing_fits_and_the_next_page_goes_on_from_there()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Supplier());
        for (var i = 1; i <= Batches; i++)
            await InsertAsync(pipeline, i, i == Batches ? Intake.Omitted : Intake.Unusable);

        var question = new LeadQuestion(Status: LeadStatus.Omitted);
        // In no time: a busy machine would end pages earlier.
        var search = new SearchLeads(
            pipeline.Store<BatchWalk>(),
            pipeline.Store<LeadLookup>(),
            AdjustableClock.FrozenAt(pipeline.Clock.GetUtcNow())
        );
        var pages = new List<Page<LeadRow>>();
        do
        {
            var after = Continuation.Read(pages.LastOrDefault()?.Next, question.ToString()).Value;
            pages.Add(await search.PageAsync(question, after, 10, default));
        } while (pages[^1].Next is not null && pages.Count < Batches);

        Assert.Empty(pages[0].Items);
        Assert.Single(pages.SelectMany(p => p.Items));
        Assert.InRange(pages.Count, 3, 5);
    }

    // As batches that are still at work, whose counts tell nothing yet.
    private static async Task InsertAsync(PipelineUnderTest pipeline, int minute, Intake intake)
    {
        var affiliate = AffiliateName.Parse(TestConfig.Affiliate);
        var id = BatchId.Of(PipelineUnderTest.Start.AddMinutes(minute - Batches), $"{minute}.csv", "1");
        await pipeline
            .Store<BatchStore>()
            .OpenAsync(
                new Batch(affiliate, id, $"infuse-media/{minute}.csv", 1) { State = BatchState.Received, Rows = 1 },
                default
            );
        await pipeline
            .Store<LeadStore>()
            .WriteAsync(new ChunkId(affiliate, id, 0), new Lead(new LeadId(id, 1), 2, ["a"]) { Intake = intake });
    }
}
