using System.IO.Compression;
using System.Text;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.AzuriteTests.Pipeline.ReceivingUploads;

public sealed class An_archive_becomes_a_batch_a_file
{
    private const string Archive = "infuse-media/week 47.zip";

    [Fact]
    public async Task Each_with_its_receipt_and_a_bad_one_stops_no_other_and_one_mail_tells_of_all()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        await DropAsync(
            pipeline,
            Zip(
                ("berlin.csv", TestConfig.People(3, "berlin")),
                ("__MACOSX/._berlin.csv", "x"),
                ("readme.txt", "See the leads.\n"),
                ("fr/paris.csv", TestConfig.People(2, "paris"))
            )
        );

        var batches = (await pipeline.BatchesAsync()).OrderBy(b => b.Path, StringComparer.Ordinal).ToList();
        Assert.Equal(
            [$"{Archive}!berlin.csv", $"{Archive}!fr/paris.csv", $"{Archive}!readme.txt"],
            batches.Select(b => b.Path)
        );
        Assert.Equal([BatchState.Completed, BatchState.Completed, BatchState.Rejected], batches.Select(b => b.State));
        Assert.Equal([3, 2, 0], batches.Select(b => b.Counts.GetValueOrDefault(LeadStatus.Sent)));
        Assert.Equal("CSV, comma, UTF-8, in zip", batches[0].Format);
        Assert.Equal(6, (await pipeline.FilesAsync(Containers.Receipts)).Count);
        var subjects = (await pipeline.MailsAsync()).Select(m => m.Split('\n')[2]).Order(StringComparer.Ordinal);
        Assert.Equal(
            [
                "Subject: Your upload week 47.zip: 3 files, 5 rows, 5 sent or on their way, 0 to correct, 1 file not readable",
                "Subject: [Admin] Upload rejected [infuse-media]",
            ],
            subjects
        );
    }

    [Fact]
    public async Task Of_very_many_bad_files_two_mails_tell()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        await DropAsync(pipeline, Zip(Enumerable.Range(1, 150).Select(i => ($"{i}.csv", "no table\n"))));
        Assert.Equal(150, (await pipeline.BatchesAsync()).Count(b => b.State == BatchState.Rejected));
        Assert.Equal(
            [
                "Subject: Your upload week 47.zip: 150 files, 0 rows, 0 sent or on their way, 0 to correct, 150 files not readable",
                "Subject: [Admin] Upload rejected [infuse-media]",
            ],
            (await pipeline.MailsAsync()).Select(m => m.Split('\n')[2]).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Names_that_were_made_to_do_harm_are_but_names()
    {
        string[] names =
        [
            "../../../config/affiliates/evil.csv",
            "/etc/passwd",
            "a\r\nTo: all@example.com.csv",
            "<script>alert(1)<\u2044script>.csv",
            "same.csv",
            "same.csv",
        ];
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        await DropAsync(pipeline, Zip([.. names.Select((n, i) => (n, TestConfig.People(1, $"p{i}x")))]));

        var batches = await pipeline.BatchesAsync();
        Assert.Equal(
            names[..5].Append("same.csv (2)").Order(StringComparer.Ordinal),
            batches.Select(b => b.Part!.Name).Order(StringComparer.Ordinal)
        );
        Assert.All(batches, b => Assert.Equal((BatchState.Completed, 1), (b.State, b.Counts[LeadStatus.Sent])));
        Assert.All(
            await pipeline.FilesAsync(Containers.Receipts),
            f => Assert.Matches(@"\Ainfuse-media/[A-Za-z0-9._-]+\z", f)
        );
        Assert.All(
            await pipeline.MailsAsync(),
            m =>
                Assert.StartsWith(
                    "From: leads@example.com\nTo: main@infuse-media.example\nSubject: ",
                    m,
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public async Task The_same_archive_again_sends_nothing()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        var zip = Zip(("a.csv", TestConfig.People(2, "a")), ("b.csv", TestConfig.People(2, "b")));
        await DropAsync(pipeline, zip);
        await DropAsync(pipeline, zip);
        var batches = await pipeline.BatchesAsync();
        Assert.Equal((4, 4, 4), (batches.Count, Count(batches, LeadStatus.Sent), Count(batches, LeadStatus.Omitted)));
        Assert.Equal(4, (await pipeline.DeliveredAsync(TestConfig.Immediate)).Count);
    }

    [Fact]
    public async Task A_bomb_is_rejected_as_a_whole()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        await DropAsync(pipeline, Zip(("a.csv", TestConfig.People(1)), ("b.csv", new string('\n', 60_000_000))));
        var batch = Assert.Single(await pipeline.BatchesAsync());
        Assert.Equal((BatchState.Rejected, Archive, null), (batch.State, batch.Path, batch.Part));
        Assert.Contains("unpacks to more than", batch.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_dies_between_two_files_is_followed_by_one_that_goes_on()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TimeSpan.FromSeconds(3), TestConfig.Usual);
        await pipeline.Host.StopAsync();
        var dying = new DyingLine(call: 30, answerLost: false);
        var victim = await pipeline.NewHostAsync(announceBlobs: true, dying);
        dying.Arm(victim);
        string[] names = ["a", "b", "c", "d", "e", "f"];
        await pipeline.DropAsync(
            Containers.Uploads,
            Archive,
            Zip([.. names.Select(n => ($"{n}.csv", TestConfig.People(2, n)))])
        );
        await dying.WhenDead.WaitAsync(TimeSpan.FromMinutes(3));

        // No event comes again: what is missing is found by the timer, and nothing once all is there.
        await pipeline.RestartAsync(announceBlobs: false);
        Assert.InRange((await pipeline.BatchesAsync()).Count, 1, names.Length - 1);
        await FindAsync(pipeline, minutes: 10);
        Assert.Equal(names.Length, (await pipeline.BatchesAsync()).Count(b => b.State == BatchState.Completed));
        Assert.Equal(12, (await pipeline.DeliveredAsync(TestConfig.Immediate)).Distinct().Count());
        var found = pipeline.Logs.Lines.Count(IsFound);
        await FindAsync(pipeline, minutes: 14);
        Assert.NotEqual(0, found);
        Assert.Equal(found, pipeline.Logs.Lines.Count(IsFound));
    }

    private static bool IsFound(string line) => line.Contains("An upload was found", StringComparison.Ordinal);

    private static async Task FindAsync(PipelineUnderTest pipeline, int minutes)
    {
        pipeline.Clock.AdvanceTo(TimeProvider.System.GetUtcNow().AddMinutes(minutes));
        await pipeline.Host.RunTimerAsync("FindDueWork");
        await pipeline.QuietAsync();
    }

    private static int Count(IEnumerable<Batch> batches, LeadStatus status) =>
        batches.Sum(b => b.Counts.GetValueOrDefault(status));

    private static async Task DropAsync(PipelineUnderTest pipeline, byte[] zip)
    {
        await pipeline.DropAsync(Containers.Uploads, Archive, zip);
        await pipeline.QuietAsync();
    }

    private static byte[] Zip(params IEnumerable<(string Name, string Content)> files)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        return bytes.ToArray();
    }
}
