using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Finding;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Pipeline.RoutingLeads;

namespace LeadFunctions.AzuriteTests.Foundation.Finding;

public sealed class A_queue_that_nobody_reads
{
    [Fact]
    public async Task Is_told_by_the_age_of_its_next_message_once_that_is_too_old()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        await pipeline.RestartWithoutAsync(typeof(RouteLeadsTrigger));
        await pipeline.DropAsync(
            Containers.Uploads,
            "infuse-media/leads.csv",
            TestConfig.Upload(TestConfig.Row("ann"))
        );
        await Eventually.Holds(async () =>
            (await pipeline.Store<LeadStorage>().Queue(Queues.ChunksToRoute).PeekMessageAsync()).Value is not null
        );

        Assert.InRange(await AgeAsync(pipeline), 0, 600);
        Assert.DoesNotContain(pipeline.Logs.Lines, IsTold);
        pipeline.Clock.Advance(WatchQueues.Patience);
        Assert.InRange(await AgeAsync(pipeline), WatchQueues.Patience.TotalSeconds, 3_600);
        Assert.Contains(pipeline.Logs.Lines, IsTold);
    }

    private static bool IsTold(string line) =>
        line.Contains($"The next message of {Queues.ChunksToRoute} waits for", StringComparison.Ordinal);

    private static async Task<double> AgeAsync(PipelineUnderTest pipeline)
    {
        await pipeline.Store<WatchQueues>().HandleAsync(default);
        var age = await pipeline
            .Store<MessageQueues>()
            .AgeAsync(Queues.ChunksToRoute, pipeline.Clock.GetUtcNow(), default);
        return age!.Value.TotalSeconds;
    }
}
