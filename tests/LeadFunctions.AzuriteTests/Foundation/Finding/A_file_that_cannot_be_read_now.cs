using Azure.Core;
using Azure.Core.Pipeline;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Finding;
using LeadFunctions.Foundation.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.AzuriteTests.Foundation.Finding;

public sealed class A_file_that_cannot_be_read_now
{
    /// <summary>The host gave it five tries within half a second, and then it was poison.</summary>
    [Fact]
    public async Task Is_queued_with_a_pause_and_read_once_the_fault_is_over()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        await pipeline.RestartAsync(announceBlobs: false);
        await pipeline.DropAsync(Containers.Uploads, "infuse-media/leads.csv", TestConfig.People(2));
        var storage = new Storage { IsDown = true };
        await using var host = await pipeline.NewHostWithoutFunctionsAsync(storage);
        var files = host.Services.GetRequiredService<ReadFiles>();
        await files.ReadOrQueueAsync(Containers.Uploads, "infuse-media/leads.csv", default);

        var queue = host.Services.GetRequiredService<LeadStorage>().Queue(Queues.FilesToRead);
        Assert.Null((await queue.PeekMessageAsync()).Value);
        Assert.Equal(1, (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount);
        Assert.Empty(await pipeline.BatchesAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            files.HandleAsync(new(Containers.Uploads, "infuse-media/leads.csv"), default)
        );

        storage.IsDown = false;
        await files.HandleAsync(new(Containers.Uploads, "infuse-media/leads.csv"), default);
        Assert.Equal(2, Assert.Single(await pipeline.BatchesAsync()).Rows);
    }

    [Fact]
    public async Task In_a_container_that_nobody_reads_is_told_with_those_that_somebody_does()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync();
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            pipeline.Store<ReadFiles>().HandleAsync(new("upload", "infuse-media/leads.csv"), default)
        );
        Assert.Equal(
            "Nobody reads files of the container 'upload', expected one of config, engagement, feedback, organic, returns, uploads.",
            fault.Message
        );
    }

    private sealed class Storage : HttpPipelineSynchronousPolicy
    {
        public bool IsDown { get; set; }

        public override void OnSendingRequest(HttpMessage message)
        {
            if (IsDown && message.Request.Uri.Path.Contains($"/{Containers.Uploads}/", StringComparison.Ordinal))
                throw new InvalidOperationException("The storage of uploads is down.");
        }
    }
}
