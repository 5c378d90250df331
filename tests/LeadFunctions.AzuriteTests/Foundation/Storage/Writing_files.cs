using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.AzuriteTests.Foundation.Storage;

public sealed class Writing_files
{
    private const string Path = "infuse-media/receipt.csv";

    [Fact]
    public async Task A_file_whose_writing_fails_stays_as_it_was()
    {
        var files = await FilesAsync();
        await files.WriteAsync(Containers.Receipts, Path, stream => WriteAsync(stream, "whole"), default);
        await Assert.ThrowsAsync<InvalidDataException>(() =>
            files.WriteAsync(
                Containers.Receipts,
                Path,
                async stream =>
                {
                    await WriteAsync(stream, new string('x', 9_000_000));
                    throw new InvalidDataException("half way");
                },
                default
            )
        );
        Assert.Equal("whole", await ReadAsync(files));
    }

    [Fact]
    public async Task Readers_see_the_old_file_until_the_new_one_is_whole()
    {
        var files = await FilesAsync();
        await files.WriteAsync(Containers.Receipts, Path, stream => WriteAsync(stream, "old"), default);
        await files.WriteAsync(
            Containers.Receipts,
            Path,
            async stream =>
            {
                await WriteAsync(stream, "new");
                Assert.Equal("old", await ReadAsync(files));
            },
            default
        );
        Assert.Equal("new", await ReadAsync(files));
    }

    [Fact]
    public async Task What_is_opened_is_read_as_it_was_though_it_is_written_anew_meanwhile()
    {
        var files = await FilesAsync();
        // More than a client reads ahead.
        var (old, @new) = (new string('o', 9_000_000), new string('n', 9_000_000));
        await files.WriteAsync(Containers.Receipts, Path, stream => WriteAsync(stream, old), default);
        await using var opened = await files.OpenAsync(Containers.Receipts, Path, default);
        await files.WriteAsync(Containers.Receipts, Path, stream => WriteAsync(stream, @new), default);
        Assert.Equal(old, (await BinaryData.FromStreamAsync(opened!)).ToString());
        Assert.Null(await files.OpenAsync(Containers.Receipts, "infuse-media/none.csv", default));
    }

    [Fact]
    public async Task A_small_file_is_read_in_one_request_which_a_writer_cannot_come_between()
    {
        var meanwhile = new BeforeTheSecondRead();
        var files = await FilesAsync(meanwhile);
        await files.WriteAsync(Containers.Receipts, Path, stream => WriteAsync(stream, "old"), default);
        meanwhile.Act = () =>
            files.WriteAsync(Containers.Receipts, Path, stream => WriteAsync(stream, "newer"), default);
        Assert.Equal("old", $"{await files.ReadIfSmallAsync(Containers.Receipts, Path, 3, default)}");
        meanwhile.Act = null;
        await files.WriteAsync(Containers.Receipts, Path, stream => WriteAsync(stream, "long"), default);
        Assert.Null(await files.ReadIfSmallAsync(Containers.Receipts, Path, 3, default));
        Assert.Null(await files.ReadIfSmallAsync(Containers.Receipts, "infuse-media/none.csv", 3, default));
    }

    [Fact]
    public async Task Whoever_began_before_another_wrote_leaves_that_one_as_it_is()
    {
        var files = await FilesAsync();
        var written = await files.WriteAsync(
            Containers.Receipts,
            Path,
            async stream =>
            {
                Assert.True(
                    await files.WriteAsync(Containers.Receipts, Path, other => WriteAsync(other, "theirs"), default)
                );
                await WriteAsync(stream, "ours");
            },
            default
        );
        Assert.False(written);
        Assert.Equal("theirs", await ReadAsync(files));
    }

    [Fact]
    public async Task A_large_file_comes_whole()
    {
        var files = await FilesAsync();
        var content = string.Concat(Enumerable.Range(0, 2_000_000).Select(i => $"{i % 10_000:0000},"));
        await files.WriteAsync(Containers.Receipts, Path, stream => WriteAsync(stream, content), default);
        Assert.Equal(content, await ReadAsync(files));
    }

    private static async Task<OutputFiles> FilesAsync(params HttpPipelinePolicy[] policies)
    {
        var storage = await TestStorage.NewAsync(policies);
        await storage.Container(Containers.Receipts).CreateAsync();
        return new OutputFiles(storage);
    }

    private static async Task WriteAsync(Stream stream, string text) =>
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text));

    private static async Task<string> ReadAsync(OutputFiles files) =>
        (await files.ReadAsync(Containers.Receipts, Path, default)).ToString();

    private sealed class BeforeTheSecondRead : HttpPipelinePolicy
    {
        private int _reads;

        public Func<Task>? Act { get; set; }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
            ProcessNext(message, pipeline);

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            if (Act is { } act && message.Request.Method != RequestMethod.Put && ++_reads == 2)
                await act();
            await ProcessNextAsync(message, pipeline);
        }
    }
}
