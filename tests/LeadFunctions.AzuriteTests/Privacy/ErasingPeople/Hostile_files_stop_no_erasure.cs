using System.IO.Compression;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Privacy.ErasingPeople;
using LeadFunctions.Privacy.RemovingOldData;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.AzuriteTests.Privacy.ErasingPeople;

public sealed class Hostile_files_stop_no_erasure
{
    [Fact]
    public async Task Runs_that_have_no_time_for_all_of_them_go_on_where_the_last_one_was()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(
            services => services.AddSingleton(new ErasingOptions { SearchFor = TimeSpan.Zero }),
            TestConfig.Usual
        );
        await pipeline.UploadAsync("infuse-media/leads.csv", Erasure.Upload(Erasure.Person));
        for (var i = 0; i < 4; i++)
            await pipeline.DropAsync(Containers.Uploads, $"infuse-media/bomb{i:D2}.csv.gz", Bomb());
        await pipeline.DropAsync(Containers.Uploads, "infuse-media/zz.csv", $"Name\r\n{Canary.Email}\r\n");
        await pipeline.QuietAsync();
        var person = (string)(await Erasure.AskAsync(pipeline, "people/erase")).Answer["person"]!;
        await pipeline.Host.RunTimerAsync("EraseOpen");
        await pipeline.QuietAsync();
        var open = await Erasure.StatusAsync(pipeline, person);
        Assert.Equal(
            ("Open", "Files are looked through; the next run goes on."),
            ((string?)open["state"], (string?)open["waitsFor"]![0])
        );
        await Erasure.ThroughAsync(pipeline, person);
        Erasure.AssertGone(await WholeAccount.TextsAsync(pipeline));
    }

    [Fact]
    public async Task What_was_refused_whole_and_what_is_no_file_at_all_is_removed_and_the_rest_stays()
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        await pipeline.UploadAsync("infuse-media/leads.csv", TestConfig.People(1));
        await pipeline.DropAsync(Containers.Uploads, "infuse-media/bomb.csv.gz", Bomb());
        var pages = new BlobContainerClient(pipeline.Account, Containers.Uploads).GetPageBlobClient(
            "infuse-media/pages.csv"
        );
        await pages.CreateAsync(1L << 40);
        await pipeline.QuietAsync();
        Assert.Equal(
            [BatchState.Completed, BatchState.Rejected],
            (await pipeline.BatchesAsync()).Select(b => b.State).Order()
        );
        await RemoveAsync(pipeline);
        Assert.Equal(
            ["infuse-media/bomb.csv.gz", "infuse-media/leads.csv"],
            await pipeline.FilesAsync(Containers.Uploads)
        );
        pipeline.Clock.Advance(TimeSpan.FromDays(4));
        await RemoveAsync(pipeline);
        Assert.Equal(["infuse-media/leads.csv"], await pipeline.FilesAsync(Containers.Uploads));
    }

    private static async Task RemoveAsync(PipelineUnderTest pipeline)
    {
        await pipeline.Store<RemoveOldData>().HandleAsync(default);
        await pipeline.QuietAsync();
    }

    private static byte[] Bomb()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(new byte[40 << 20]);
        return packed.ToArray();
    }
}
