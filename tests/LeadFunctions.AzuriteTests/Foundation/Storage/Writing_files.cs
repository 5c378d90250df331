using System.Text;
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
    public async Task What_is_opened_whole_is_read_as_it_was_though_it_is_written_anew_meanwhile()
    {
        var files = await FilesAsync();
        // More than a client reads ahead.
        var (old, @new) = (new string('o', 9_000_000), new string('n', 9_000_000));
        await files.WriteAsync(Containers.Receipts, Path, stream => WriteAsync(stream, old), default);
        await using var opened = await files.OpenWholeAsync(Containers.Receipts, Path, default);
        await files.WriteAsync(Containers.Receipts, Path, stream => WriteAsync(stream, @new), default);
        Assert.Equal(old, (await BinaryData.FromStreamAsync(opened!)).ToString());
        Assert.Null(await files.OpenWholeAsync(Containers.Receipts, "infuse-media/none.csv", default));
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

    private static async Task<OutputFiles> FilesAsync()
    {
        var storage = await TestStorage.NewAsync();
        await storage.Container(Containers.Receipts).CreateAsync();
        return new OutputFiles(storage);
    }

    private static async Task WriteAsync(Stream stream, string text) =>
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text));

    private static async Task<string> ReadAsync(OutputFiles files) =>
        (await files.ReadAsync(Containers.Receipts, Path, default)).ToString();
}
