using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.AzuriteTests.Pipeline;

public sealed class What_fails_is_told
{
    [Theory]
    [InlineData(Queues.ChunksToRoute)]
    [InlineData(Queues.LeadsToDeliver)]
    [InlineData(Queues.BatchesToSummarise)]
    [InlineData(Queues.WeeklySends)]
    [InlineData(Queues.FilesToRead)]
    public async Task A_message_that_fails_on_every_try_becomes_one_mail(string queue)
    {
        await using var pipeline = await PipelineUnderTest.StartAsync();
        await pipeline.Store<LeadStorage>().Queue(queue).SendMessageAsync("no message of ours");
        await pipeline.QuietAsync();
        await pipeline.FindLostWorkAsync();
        var mail = Assert.Single(await pipeline.MailsAsync());
        Assert.Contains($"[Admin] Processing failed [{queue}]", mail, StringComparison.Ordinal);
        Assert.Contains("no message of ours", mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chunk_that_fails_names_its_batch()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        var lost = new ChunkId(
            AffiliateName.Parse(TestConfig.Affiliate),
            BatchId.Of(PipelineUnderTest.Start, "gone.csv", "1"),
            0
        );
        await pipeline.Store<MessageQueues>().SendAsync(Queues.ChunksToRoute, lost, default);
        await pipeline.QuietAsync();
        await pipeline.FindLostWorkAsync();
        Assert.Contains(
            $"[Admin] Processing failed [{lost.Batch}]",
            Assert.Single(await pipeline.MailsAsync()),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task No_log_holds_an_address()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        await pipeline.UploadAsync(
            "infuse-media/leads.csv",
            TestConfig.Upload(
                TestConfig.Row("ann"),
                TestConfig.Row("bob", country: "Atlantis"),
                TestConfig.Row("ann"),
                TestConfig.Row("not an address ")
            )
        );
        await pipeline.DropAsync(Containers.Uploads, "infuse-media/broken.csv", "Name\r\nann@example.com\r\n");
        await pipeline.DropAsync(
            Containers.Config,
            "suppression.json",
            """{ "doNotContact": ["ann@example.com", "broken@"] }"""
        );
        await pipeline.QuietAsync();
        Assert.NotEmpty(pipeline.Logs.Lines);
        Assert.DoesNotContain(pipeline.Logs.Lines, line => line.Contains('@', StringComparison.Ordinal));
    }
}
