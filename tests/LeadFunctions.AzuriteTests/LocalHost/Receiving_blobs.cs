using Azure.Storage.Blobs;
using LeadFunctions.LocalHost;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.AzuriteTests.LocalHost;

public sealed class Receiving_blobs
{
    private sealed class Uploads(Seen seen)
    {
        [Function("AsText")]
        public void AsText(
            [BlobTrigger("uploads/{name}", Source = BlobTriggerSource.EventGrid)] string text,
            string name
        ) => seen.Add($"text {name} {text}");

        [Function("AsClient")]
        public async Task AsClient(
            [BlobTrigger("uploads/{folder}/{name}.csv")] BlobClient blob,
            string folder,
            string name
        ) => seen.Add($"client {folder} {name} {(await blob.DownloadContentAsync()).Value.Content}");
    }

    private sealed class Streaming(Seen seen)
    {
        [Function("Streaming")]
        public async Task Run(
            [BlobTrigger("uploads/{name}")] Stream content,
            string name,
            CancellationToken cancellation
        )
        {
            using var reader = new StreamReader(content);
            seen.Add($"{name} {await reader.ReadToEndAsync(cancellation)}");
        }
    }

    private sealed class Waiting(Seen seen)
    {
        [Function("Waiting")]
        public async Task Run([BlobTrigger("uploads/{name}")] BlobClient blob)
        {
            seen.Add(blob.Name);
            await seen.Released;
        }
    }

    private sealed class Failing(Seen seen)
    {
        [Function("FailingBlob")]
        public void Run([BlobTrigger("uploads/{name}")] BlobClient blob, FunctionContext context)
        {
            seen.Add($"try {context.RetryContext.RetryCount}");
            throw new InvalidOperationException("It fails every time.");
        }
    }

    [Fact]
    public async Task Each_version_is_dispatched_once_to_each_function_whose_path_fits()
    {
        var sample = await Sample.NewAsync();
        await using var host = await sample.StartAsync<Uploads>();
        await sample.UploadAsync("uploads", "a/b/c.csv", "1");
        await sample.UploadAsync("uploads", "d.txt", "2");
        await Eventually.Quiet(host);
        await sample.UploadAsync("uploads", "d.txt", "3");
        await Eventually.Quiet(host);
        Assert.Equal(
            ["client a/b c 1", "text a/b/c.csv 1", "text d.txt 2", "text d.txt 3"],
            sample.Seen.All.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_version_that_was_processed_is_not_dispatched_again_after_a_restart()
    {
        var sample = await Sample.NewAsync();
        await using (var first = await sample.StartAsync<Streaming>())
        {
            await sample.UploadAsync("uploads", "x.csv", "1");
            await Eventually.Quiet(first);
        }

        await using var second = await sample.StartAsync<Streaming>();
        await sample.UploadAsync("uploads", "y.csv", "2");
        await Eventually.Quiet(second);
        Assert.Equal(["x.csv 1", "y.csv 2"], sample.Seen.All);
    }

    [Fact]
    public async Task A_version_whose_host_was_killed_is_dispatched_again_at_restart()
    {
        var sample = await Sample.NewAsync();
        var killed = await sample.StartAsync<Waiting>();
        await sample.UploadAsync("uploads", "x.csv", "1");
        await Eventually.Holds(() => sample.Seen.All.Length == 1);
        killed.Kill();
        sample.Seen.Release();
        await using var next = await sample.StartAsync<Waiting>();
        await Eventually.Quiet(next);
        Assert.Equal(["x.csv", "x.csv"], sample.Seen.All);
    }

    [Fact]
    public async Task A_failing_blob_is_reported_on_the_poison_queue_and_not_tried_again()
    {
        var sample = await Sample.NewAsync();
        await using (var host = await sample.StartAsync<Failing>())
        {
            await sample.UploadAsync("uploads", "a/bad.csv", "1");
            await Eventually.Quiet(host);
        }

        await using var restarted = await sample.StartAsync<Failing>();
        await Eventually.Quiet(restarted);
        Assert.Equal(["try 0", "try 1", "try 2"], sample.Seen.All);
        var report = (
            await sample.Queue("webjobs-blobtrigger-poison").ReceiveMessageAsync()
        ).Value.Body.ToObjectFromJson<Dictionary<string, string>>()!;
        Assert.Equal(
            ("FailingBlob", "BlockBlob", "uploads", "a/bad.csv"),
            (report["FunctionId"], report["BlobType"], report["ContainerName"], report["BlobName"])
        );
        Assert.Matches("^\".+\"$", report["ETag"]);
    }

    [Fact]
    public async Task A_lost_event_reaches_no_function_until_blobs_are_announced_again()
    {
        var sample = await Sample.NewAsync();
        var options = sample.Options<Streaming>(announceBlobs: false);
        await using var host = await LocalFunctionsHost.StartAsync(options);
        await sample.UploadAsync("uploads", "x.csv", "1");
        await Eventually.Quiet(host);
        Assert.Empty(sample.Seen.All);
        options.AnnounceBlobs = true;
        await Eventually.Quiet(host);
        Assert.Equal(["x.csv 1"], sample.Seen.All);
    }
}
