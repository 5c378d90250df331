using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Pipeline.SendingLeads;

namespace LeadFunctions.AzuriteTests.Ops.WatchingBatches;

/// <summary>Each kind of message has somebody who finds what it left undone. Those of the steps of a batch are in
/// <see cref="A_batch_that_stands_still"/>.</summary>
public sealed class A_message_is_lost
{
    [Fact]
    public async Task That_a_later_pass_found_leads_for_an_immediate_campaign()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        await pipeline.UploadAsync(
            "infuse-media/leads.csv",
            TestConfig.Upload(TestConfig.Row("ann", "ERP Software"), TestConfig.Row("bob", "ERP Software"))
        );
        await pipeline.RestartWithoutAsync(typeof(DeliverLeadsTrigger));
        await DropAsync(pipeline, TestConfig.Campaign(categories: "\"crm\", \"erp\""));
        await LoseAsync(pipeline, Queues.LeadsToDeliver);

        await RunAsync(pipeline, "StuckBatchSweep", TimeSpan.FromMinutes(40));
        Assert.Equal(2, (await pipeline.DeliveredAsync(TestConfig.Immediate)).Distinct().Count());
        Assert.Equal(2, Assert.Single(await pipeline.BatchesAsync()).Counts[LeadStatus.Sent]);
        Assert.Empty(await pipeline.Store<PassesToDeliver>().AllAsync(default));
    }

    [Fact]
    public async Task That_a_campaign_which_became_immediate_has_leads_waiting()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.WeeklyCampaign()
        );
        await pipeline.UploadAsync("infuse-media/leads.csv", TestConfig.People(3));
        Assert.Empty(await pipeline.DeliveredAsync(TestConfig.Weekly));
        await pipeline.RestartWithoutAsync(typeof(WeeklySendsTrigger));
        await DropAsync(pipeline, TestConfig.Campaign(TestConfig.Weekly));
        await LoseAsync(pipeline, Queues.WeeklySends);

        await RunAsync(pipeline, "WeeklySends", TimeSpan.FromHours(2));
        Assert.Equal(3, (await pipeline.DeliveredAsync(TestConfig.Weekly)).Distinct().Count());
    }

    [Fact]
    public async Task That_a_mail_is_planned()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        await pipeline.RestartWithoutAsync(typeof(SendMailTrigger));
        await pipeline.UploadAsync("infuse-media/leads.csv", TestConfig.People(3));
        await LoseAsync(pipeline, Queues.Mails);
        Assert.Empty(await pipeline.MailsAsync());

        await RunAsync(pipeline, "FindLostWork", TimeSpan.FromMinutes(20));
        Assert.Single(await pipeline.MailsAsync(), m => m.Contains("Your upload leads.csv", StringComparison.Ordinal));
        await RunAsync(pipeline, "FindLostWork", TimeSpan.FromMinutes(20));
        Assert.Single(await pipeline.MailsAsync(), m => m.Contains("Your upload leads.csv", StringComparison.Ordinal));
    }

    [Fact]
    public async Task That_a_file_of_configuration_was_written()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        await pipeline.UploadAsync("infuse-media/leads.csv", TestConfig.Upload(TestConfig.Row("ann", "ERP Software")));
        await pipeline.RestartAsync(announceBlobs: false);
        await DropAsync(pipeline, TestConfig.Campaign(categories: "\"crm\", \"erp\""));
        Assert.Empty(await pipeline.DeliveredAsync(TestConfig.Immediate));

        await RunAsync(pipeline, "FindLostWork", TimeSpan.FromMinutes(20));
        Assert.Single(await pipeline.DeliveredAsync(TestConfig.Immediate));
    }

    private static async Task LoseAsync(PipelineUnderTest pipeline, string queue)
    {
        await pipeline.QuietAsync();
        await pipeline.Store<LeadStorage>().Queue(queue).ClearMessagesAsync();
        await pipeline.RestartAsync();
        await pipeline.QuietAsync();
    }

    private static async Task RunAsync(PipelineUnderTest pipeline, string timer, TimeSpan after)
    {
        pipeline.Clock.Advance(after);
        Assert.True(await pipeline.Host.RunTimerAsync(timer));
        await pipeline.QuietAsync();
    }

    private static async Task DropAsync(PipelineUnderTest pipeline, ConfigFile file)
    {
        await pipeline.DropAsync(Containers.Config, file.Path, file.Content);
        await pipeline.QuietAsync();
    }
}
