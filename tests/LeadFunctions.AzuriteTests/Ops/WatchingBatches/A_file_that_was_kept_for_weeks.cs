using LeadFunctions.Affiliates.FraudSignals;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Pipeline.ReceivingUploads;
using LeadFunctions.Pipeline.RoutingLeads;

namespace LeadFunctions.AzuriteTests.Ops.WatchingBatches;

/// <summary>Its batch is named by its upload, and begins weeks after that.</summary>
public sealed class A_file_that_was_kept_for_weeks
{
    [Fact]
    public async Task Is_repaired_where_its_message_is_lost_and_looked_at_for_fraud_as_any_other()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(
            TestConfig.Supplier(more: ", \"status\": \"paused\""),
            TestConfig.Categories,
            TestConfig.Campaign()
        );
        await pipeline.DropAsync(Containers.Uploads, "infuse-media/kept.csv", TestConfig.People(5));
        await pipeline.QuietAsync();
        pipeline.Clock.Advance(TimeSpan.FromDays(15));
        await pipeline.QuietAsync();
        await pipeline.RestartWithoutAsync(typeof(RouteLeadsTrigger), typeof(FlagBatchesTrigger));
        var goesOn = TestConfig.Supplier();
        await pipeline.DropAsync(Containers.Config, goesOn.Path, goesOn.Content);
        await Eventually.Holds(async () =>
        {
            pipeline.Clock.Advance(TimeSpan.FromMinutes(20));
            await pipeline.Store<FindUploads>().FindOldAsync(default);
            return (await pipeline.BatchesAsync()) is [{ State: BatchState.Received }];
        });
        await pipeline.Store<LeadStorage>().Queue(Queues.ChunksToRoute).ClearMessagesAsync();
        await pipeline.RestartWithoutAsync(typeof(FlagBatchesTrigger));

        await Eventually.Holds(async () =>
        {
            pipeline.Clock.Advance(TimeSpan.FromMinutes(35));
            await pipeline.Host.RunTimerAsync("StuckBatchSweep");
            await pipeline.QuietAsync();
            return (await pipeline.DeliveredAsync(TestConfig.Immediate)).Count == 5;
        });
        await Eventually.Holds(async () =>
        {
            await pipeline.Store<FlagBatches>().HandleAsync(default);
            return (await pipeline.Store<FlagStore>().SinceAsync(null, default, default)).Count == 1;
        });
    }
}
