using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.AzuriteTests.Pipeline.ReceivingUploads;

public sealed class Uploading_again_is_safe
{
    [Theory]
    [InlineData("infuse-media/leads.csv")]
    [InlineData("infuse-media/the same under another name.csv")]
    public async Task The_same_file_sends_nothing_and_the_receipt_names_the_first(string again)
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        var file = TestConfig.People(30);
        var first = await pipeline.UploadAsync("infuse-media/leads.csv", file);
        var second = await pipeline.UploadAsync(again, file);

        Assert.Equal(30, first.Counts[LeadStatus.Sent]);
        Assert.Equal(30, second.Counts[LeadStatus.Omitted]);
        Assert.Equal(30, (await pipeline.DeliveredAsync(TestConfig.Immediate)).Count);
        Assert.Contains($"already", await ReceiptAsync(pipeline, second), StringComparison.Ordinal);
        Assert.Contains($"{first.Id}-0000001", await ReceiptAsync(pipeline, second), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corrected_file_sends_just_its_corrected_rows()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign(more: """, "companySizes": ["201-500"]""")
        );
        var first = await pipeline.UploadAsync(
            "infuse-media/leads.csv",
            TestConfig.Upload(
                TestConfig.Row("ann"),
                TestConfig.Row("bob", country: "Atlantis"),
                TestConfig.Row("cleo", size: "11-50")
            )
        );
        var second = await pipeline.UploadAsync(
            "infuse-media/leads.csv",
            TestConfig.Upload(
                TestConfig.Row("ann"),
                TestConfig.Row("bob", country: "Austria"),
                TestConfig.Row("cleo", size: "201-500")
            )
        );

        Assert.Equal([LeadStatus.Omitted, LeadStatus.Sent, LeadStatus.Sent], await StatusesAsync(pipeline, second));
        // The row that waited in vain gave way to its corrected version; the faulty one stays what it was.
        Assert.Equal([LeadStatus.Sent, LeadStatus.Unusable, LeadStatus.Omitted], await StatusesAsync(pipeline, first));
        Assert.Equal(ReasonCode.Superseded, (await pipeline.RowsAsync(first))[2].Reasons.Single().Code);
        Assert.Equal(3, (await pipeline.DeliveredAsync(TestConfig.Immediate)).Count);
        Assert.Equal(1, (await pipeline.BatchesAsync())[0].Counts[LeadStatus.Omitted]);
    }

    [Fact]
    public async Task A_change_to_a_lead_that_was_sent_comes_too_late_and_the_receipt_says_so()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        await pipeline.UploadAsync("infuse-media/leads.csv", TestConfig.Upload(TestConfig.Row("ann")));
        var second = await pipeline.UploadAsync(
            "infuse-media/leads.csv",
            TestConfig.Upload(TestConfig.Row("ann", title: "IT Director"))
        );

        Assert.Equal([LeadStatus.Omitted], await StatusesAsync(pipeline, second));
        Assert.Contains("Too late to change", await ReceiptAsync(pipeline, second), StringComparison.Ordinal);
        Assert.Single(await pipeline.DeliveredAsync(TestConfig.Immediate));
    }

    [Fact]
    public async Task The_same_and_a_corrected_file_dropped_while_the_first_is_at_work_send_each_person_once()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign(cap: 5000)
        );
        var rows = Enumerable
            .Range(0, 1500)
            .Select(i => TestConfig.Row($"person{i}", country: i % 10 == 0 ? "Atlantis" : "US"))
            .ToList();
        var corrected = Enumerable.Range(0, 1500).Select(i => TestConfig.Row($"person{i}")).ToList();
        await pipeline.DropTogetherAsync(
            ("infuse-media/a.csv", TestConfig.Upload(rows)),
            ("infuse-media/b.csv", TestConfig.Upload(rows)),
            ("infuse-media/c.csv", TestConfig.Upload(corrected))
        );
        await pipeline.QuietAsync();

        var sent = await pipeline.DeliveredAsync(TestConfig.Immediate);
        Assert.Equal(1500, sent.Count);
        Assert.Equal(1500, sent.Select(line => line.Split(',')[1]).Distinct().Count());
        Assert.All(
            await pipeline.BatchesAsync(),
            b => Assert.Equal((BatchState.Completed, 1500), (b.State, b.Counts.Values.Sum()))
        );
    }

    [Fact]
    public async Task Changed_versions_of_the_same_people_dropped_together_are_sent_once()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(
            TestConfig.Supplier(),
            TestConfig.Supplier("s2w"),
            TestConfig.Categories,
            TestConfig.Campaign()
        );
        // Two files that hold the same people in opposite order, each row different: neither may wait for the other
        // forever.
        var people = Enumerable.Range(0, 40).ToList();
        await pipeline.DropTogetherAsync(
            ("infuse-media/a.csv", TestConfig.Upload(people.Select(i => TestConfig.Row($"p{i}", title: "IT Manager")))),
            (
                "s2w/b.csv",
                TestConfig.Upload(
                    people.AsEnumerable().Reverse().Select(i => TestConfig.Row($"p{i}", title: "IT Director"))
                )
            )
        );
        await pipeline.QuietAsync();

        Assert.Equal(40, (await pipeline.DeliveredAsync(TestConfig.Immediate)).Count);
        var batches = (await pipeline.BatchesAsync()).Concat(await pipeline.BatchesAsync("s2w")).ToList();
        Assert.Equal(40, batches.Sum(b => b.Counts.GetValueOrDefault(LeadStatus.Sent)));
        Assert.Equal(40, batches.Sum(b => b.Counts.GetValueOrDefault(LeadStatus.Omitted)));
    }

    [Fact]
    public async Task Two_hosts_that_get_the_same_files_send_each_person_once_and_keep_the_cap()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(
            TestConfig.Supplier(),
            TestConfig.Categories,
            TestConfig.Campaign(cap: 700)
        );
        await using var second = await pipeline.NewHostAsync();
        await pipeline.DropTogetherAsync(
            Enumerable
                .Range(0, 6)
                .Select(file => ($"infuse-media/{file}.csv", TestConfig.People(300 + file, $"p{file % 4}x")))
        );
        await pipeline.QuietAsync();
        await Eventually.Quiet(second);

        var sent = (await pipeline.DeliveredAsync(TestConfig.Immediate)).Select(line => line.Split(',')[1]).ToList();
        Assert.Equal(700, sent.Count);
        Assert.Equal(700, sent.Distinct().Count());
        Assert.Equal(
            700,
            await pipeline.Store<DeliveryStore>().TakenAsync(LeadCode.Parse(TestConfig.Immediate), default)
        );
        Assert.All(await pipeline.BatchesAsync(), b => Assert.Equal(b.Rows, b.Counts.Values.Sum()));
    }

    [Fact]
    public async Task A_receipt_that_is_corrected_and_uploaded_sends_just_the_corrected_row()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        var first = await pipeline.UploadAsync(
            "infuse-media/leads.csv",
            TestConfig.Upload(TestConfig.Row("ann", title: "+IT Manager"), TestConfig.Row("bob", country: "Atlantis"))
        );
        var receipt = await ReceiptAsync(pipeline, first);
        var second = await pipeline.UploadAsync(
            "infuse-media/receipt.csv",
            receipt.Replace("Atlantis", "Austria", StringComparison.Ordinal)
        );

        Assert.Contains("'+IT Manager", receipt, StringComparison.Ordinal);
        Assert.Equal([LeadStatus.Omitted, LeadStatus.Sent], await StatusesAsync(pipeline, second));
        Assert.Equal(ReasonCode.Duplicate, (await pipeline.RowsAsync(second))[0].Reasons.Single().Code);
        // The verdict of last time gives way to the new one.
        Assert.Equal(receipt.Split('\n')[0], (await ReceiptAsync(pipeline, second)).Split('\n')[0]);
    }

    private static async Task<IEnumerable<LeadStatus>> StatusesAsync(PipelineUnderTest pipeline, Batch batch) =>
        (await pipeline.RowsAsync(batch)).Select(r => r.Status!.Value);

    private static async Task<string> ReceiptAsync(PipelineUnderTest pipeline, Batch batch) =>
        await pipeline.ReadAsync(
            Containers.Receipts,
            LeadFunctions.Pipeline.SummarisingBatches.ReceiptFiles.PathOf(batch) + ".csv"
        );
}
