using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.AzuriteTests.Foundation.Storage;

/// <summary>The client escapes letters beyond ASCII and quotes to six bytes, and a transaction is refused by what it
/// has on the wire.</summary>
public sealed class Rows_of_any_letters_are_stored
{
    [Theory]
    [InlineData("長い", 1_815)]
    [InlineData("\"", 1_500)]
    [InlineData("😀", 700)]
    public async Task Two_hundred_rows_with_two_comments_of_the_accepted_length_end_with_a_receipt(
        string letters,
        int times
    )
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        var comment = string.Concat(Enumerable.Repeat(letters, times)).Replace("\"", "\"\"", StringComparison.Ordinal);
        var rows = Enumerable.Range(0, 200).Select(i => $"{TestConfig.Row($"person{i}")},\"{comment}\",\"{comment}\"");
        var batch = await pipeline.UploadAsync(
            "infuse-media/a.csv",
            string.Join("\r\n", rows.Prepend($"{TestConfig.Header},Comment,Remark")) + "\r\n"
        );
        Assert.Equal((BatchState.Completed, 200), (batch.State, batch.Counts.GetValueOrDefault(LeadStatus.Sent)));
        Assert.Equal(2, (await pipeline.FilesAsync(Containers.Receipts)).Count);
    }

    [Fact]
    public async Task Rows_of_many_kinds_of_letters_in_one_file_end_with_a_receipt()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        string[] letters =
        [
            "é",
            "<&>'+`",
            "\\",
            "عربي",
            "नमस्ते",
            "👩‍👩‍👧",
            "한국어",
            "e\u0301\u0302",
            "\u200B\u00AD",
            "a\t",
        ];
        var rows = Enumerable
            .Range(0, 200)
            .Select(i => string.Concat(Enumerable.Repeat(letters[i % letters.Length], 3_600))[..3_600])
            .Select((comment, i) => $"{TestConfig.Row($"person{i}")},\"{comment}\",\"{comment}\"");
        var batch = await pipeline.UploadAsync(
            "infuse-media/a.csv",
            string.Join("\r\n", rows.Prepend($"{TestConfig.Header},Comment,Remark")) + "\r\n"
        );
        // Signs that are stored by six, and are so many, make a row too long: it says so.
        Assert.Equal((BatchState.Completed, 200), (batch.State, batch.Counts.Values.Sum()));
        Assert.InRange(batch.Counts.GetValueOrDefault(LeadStatus.Sent), 100, 200);
        Assert.Equal(2, (await pipeline.FilesAsync(Containers.Receipts)).Count);
    }

    [Theory]
    [InlineData(400, 100)]
    [InlineData(480, 1)]
    [InlineData(20, 4_000)]
    public async Task Names_of_columns_of_any_length_end_with_a_receipt_or_a_plain_refusal(int columns, int length)
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        var names = Enumerable.Range(0, columns).Select(i => $"列{i}{new string('長', length)}").ToList();
        var batch = await pipeline.UploadAsync(
            "infuse-media/a.csv",
            $"{TestConfig.Header},{string.Join(',', names)}\r\n{TestConfig.Row("ann")},{string.Join(',', names.Select(_ => "値"))}\r\n"
        );
        Assert.True(batch.State is BatchState.Completed or BatchState.Rejected, $"{batch.State}");
        Assert.DoesNotContain(
            await pipeline.MailsAsync(),
            mail => mail.Contains("Processing failed", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Every_request_is_as_large_as_was_counted_or_smaller()
    {
        var requests = new Lengths();
        var storage = await TestStorage.NewAsync(requests);
        await storage.Table(Tables.Leads).CreateAsync();
        requests.All.Clear();
        var texts = new[]
        {
            "plain",
            "長い文",
            "\"quoted\" & <tagged> it's + `x` \\",
            "😀",
            "tab\tand\nline",
            "\u0001\uD83D",
        };
        var entities = Enumerable
            .Range(0, 400)
            .Select(i => new TableEntity("p", $"{i:D7}")
            {
                ["Text"] = string.Concat(Enumerable.Repeat(texts[i % texts.Length], 1 + (i * 7 % 900))),
                ["Bytes"] = new byte[i * 3],
                ["Number"] = i,
                ["At"] = DateTimeOffset.UnixEpoch,
                ["Yes"] = true,
            })
            .ToList();
        var groups = EntityGroups.Split(entities.Select(Transactions.Add)).ToList();
        foreach (var group in groups)
            Assert.Null(await storage.Table(Tables.Leads).TrySubmitAsync(group, default));
        Assert.Equal(groups.Count, requests.All.Count);
        Assert.All(groups.Zip(requests.All), g => Assert.InRange(g.Second, 1, g.First.Sum(a => WireSize.Of(a.Entity))));
    }

    [Fact]
    public async Task What_the_service_finds_too_large_goes_in_halves()
    {
        var storage = await TestStorage.NewAsync(new Narrow(20_000));
        await storage.Table(Tables.Leads).CreateAsync();
        var chunk = new ChunkId(AffiliateName.Parse("infuse-media"), BatchId.Of(PipelineUnderTest.Start, "a", "1"), 0);
        var rows = Enumerable.Range(1, 90).Select(i => new Lead(new LeadId(chunk.Batch, i), i, ["a cell"])).ToList();
        await storage.Container(Containers.Runs).CreateAsync();
        var leads = new LeadStore(storage, new ReceivedRowsStore(storage));
        await leads.ReceiveAsync(chunk, rows, default);
        await leads.WriteOutAsync(chunk.Batch, chunk.Chunk, default);
        Assert.Equal(90, (await leads.ReadAsync(chunk.Batch, 0, default)).Count);
        var read = await leads.UpdateAsync(chunk.Batch, 0, lead => lead with { Pass = 1 }, default);
        Assert.All(
            (await leads.ReadAsync(chunk.Batch, 0, default)).Zip(read),
            r => Assert.Equal((1, 1), (r.First.Lead.Pass, r.Second.Pass))
        );
    }

    private sealed class Lengths : HttpPipelineSynchronousPolicy
    {
        public List<long> All { get; } = [];

        public override void OnSendingRequest(HttpMessage message)
        {
            if (message.Request.Content?.TryComputeLength(out var length) == true)
                All.Add(length);
        }
    }

    private sealed class Narrow(int most) : HttpPipelinePolicy
    {
        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
            ProcessNext(message, pipeline);

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            if (message.Request.Content?.TryComputeLength(out var length) == true && length > most)
                throw new Azure.RequestFailedException(413, "The request is too large, this test says.");
            await ProcessNextAsync(message, pipeline);
        }
    }
}
