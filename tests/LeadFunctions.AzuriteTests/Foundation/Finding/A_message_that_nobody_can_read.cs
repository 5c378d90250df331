using System.Text;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Finding;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.AzuriteTests.Foundation.Finding;

public sealed class A_message_that_nobody_can_read
{
    /// <summary>The host came back to a text that was not Base64 every ten minutes, for ever, and told
    /// nobody.</summary>
    [Fact]
    public async Task Is_told_to_ops_and_set_aside_whichever_queue_it_is_in()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        foreach (var queue in Queues.All)
            await pipeline.LeaveAsync(queue, $"not for {queue}");
        await pipeline.QuietAsync();
        await pipeline.FindLostWorkAsync();
        var mails = await pipeline.MailsAsync();
        Assert.All(
            Queues.All,
            queue =>
                Assert.Single(
                    mails,
                    m =>
                        m.Contains($"[Admin] Processing failed [{queue}]", StringComparison.Ordinal)
                        && m.Contains($"not for {queue}", StringComparison.Ordinal)
                )
        );
        Assert.DoesNotContain(pipeline.Logs.Lines, line => line.Contains("not for ", StringComparison.Ordinal));
        foreach (var queue in Queues.All.SelectMany(q => new[] { q, q + Queues.PoisonSuffix }))
            Assert.Null((await pipeline.Store<LeadStorage>().Queue(queue).PeekMessageAsync()).Value);
    }

    [Fact]
    public async Task Is_told_with_all_others_where_there_are_more_than_the_service_shows_at_once()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync();
        var poison = pipeline.Store<LeadStorage>().Queue(Queues.Webhooks + Queues.PoisonSuffix);
        foreach (var number in Enumerable.Range(0, PoisonStore.Shown + 3))
            await pipeline.LeaveAsync(poison.Name, $"message {number}");
        await pipeline.FindLostWorkAsync();
        Assert.Null((await poison.PeekMessageAsync()).Value);
        Assert.Equal(PoisonStore.Shown + 3, (await pipeline.MailsAsync()).Count);
    }

    [Fact]
    public async Task One_that_a_former_version_wrote_in_base64_is_carried_out()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        await pipeline.RestartAsync(announceBlobs: false);
        await pipeline.DropAsync(
            Containers.Uploads,
            "infuse-media/leads.csv",
            TestConfig.Upload(TestConfig.Row("ann"))
        );
        await pipeline.LeaveAsync(
            Queues.FilesToRead,
            Convert.ToBase64String(
                Encoding.UTF8.GetBytes("""{"container":"uploads","path":"infuse-media/leads.csv"}""")
            )
        );
        await pipeline.QuietAsync();
        Assert.Equal(1, Assert.Single(await pipeline.BatchesAsync()).Rows);
    }
}
