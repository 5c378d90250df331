using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Finding;
using LeadFunctions.Foundation.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

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
    public async Task Is_queued_under_its_version_so_that_a_corrected_one_is_told_anew()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync();
        await pipeline.RestartAsync(announceBlobs: false);
        await pipeline.Host.StopAsync();
        var queued = new List<string>();
        await using var host = await pipeline.NewHostWithoutFunctionsAsync(
            new Storage { IsDown = true, Sent = queued }
        );
        foreach (var content in new[] { "first", "corrected" })
        {
            await pipeline.DropAsync(Containers.Returns, "INT-ONE-1/back.csv", content);
            await host
                .Services.GetRequiredService<ReadFiles>()
                .ReadOrQueueAsync(Containers.Returns, "INT-ONE-1/back.csv", default);
        }
        Assert.Equal(2, queued.Distinct().Count());
    }

    [Fact]
    public async Task For_want_of_memory_is_queued_again_and_not_waited_for()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync();
        var reading = new SemaphoreSlim(0);
        var go = new TaskCompletionSource();
        using var files = new ReadFiles(
            [
                new(
                    Containers.Organic,
                    Jobs.OrganicFiles,
                    (_, _) =>
                    {
                        reading.Release();
                        return go.Task;
                    }
                ),
            ],
            pipeline.Store<UploadStore>(),
            pipeline.Store<MessageQueues>(),
            NullLogger<ReadFiles>.Instance
        );
        var atWork = Enumerable
            .Range(0, ReadFiles.HeldAtOnce)
            .Select(number => files.HandleAsync(new(Containers.Organic, $"{number}.csv"), default))
            .ToList();
        foreach (var _ in atWork)
            await reading.WaitAsync();
        await files.HandleAsync(new(Containers.Organic, "one-more.csv"), default);
        Assert.Equal(1, await pipeline.Store<MessageQueues>().CountAsync(Queues.FilesToRead, default));
        go.SetResult();
        await Task.WhenAll(atWork);
        await files.HandleAsync(new(Containers.Organic, "one-more.csv"), default);
        Assert.Equal(1, reading.CurrentCount);
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

        /// <summary>Bodies of the messages that were queued.</summary>
        public List<string> Sent { get; init; } = [];

        public override void OnSendingRequest(HttpMessage message)
        {
            var path = message.Request.Uri.Path;
            if (
                path.Contains($"/{Queues.FilesToRead}/", StringComparison.Ordinal)
                && message.Request.Content is { } body
            )
            {
                using var text = new MemoryStream();
                body.WriteTo(text, default);
                Sent.Add(Encoding.UTF8.GetString(text.ToArray()));
            }
            var isTable =
                path.Contains(Tables.Batches, StringComparison.Ordinal)
                || path.Contains(Tables.Runs, StringComparison.Ordinal);
            if (IsDown && isTable)
                throw new InvalidOperationException("Tables are down.");
        }
    }
}
