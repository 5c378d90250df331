using Azure.Storage.Blobs;
using Azure.Storage.Sas;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.AzuriteTests.Pipeline.ReceivingUploads;

public sealed class A_name_that_nobody_can_open_is_told
{
    [Theory]
    [InlineData("infuse-media/x/")]
    [InlineData("infuse-media/x//")]
    public async Task Once_and_is_not_queued(string name)
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        await PutAsync(pipeline, name);
        Assert.Equal([name], await pipeline.FilesAsync(Containers.Uploads));
        for (var tick = 0; tick < 3; tick++)
        {
            pipeline.Clock.Advance(TimeSpan.FromMinutes(6));
            Assert.True(await pipeline.Host.RunTimerAsync("FindDueWork"));
            Assert.True(await pipeline.Host.RunTimerAsync("FindLostWork"));
            await pipeline.QuietAsync();
        }
        Assert.Single(
            await pipeline.MailsAsync(),
            m => m.Contains("cannot be opened by its name", StringComparison.Ordinal)
        );
        Assert.Equal(0, pipeline.Host.Counts["ReadFoundFile"].Succeeded);
    }

    [Theory]
    [InlineData("infuse-media/leads.csv", true)]
    [InlineData("infuse-media/week 47/ä #1 100%.csv", true)]
    [InlineData("infuse-media/a%2Fb.csv", true)]
    [InlineData("infuse-media/a/../b.csv", false)]
    [InlineData("infuse-media/./b.csv", false)]
    [InlineData("infuse-media/x/", false)]
    public async Task A_name_is_reachable_where_it_comes_back_as_it_went(string name, bool reachable) =>
        Assert.Equal(reachable, new UploadStore(await TestStorage.NewAsync()).IsReachable(Containers.Uploads, name));

    // The client trims what this test is about.
    private static async Task PutAsync(PipelineUnderTest pipeline, string name)
    {
        var container = new BlobServiceClient(pipeline.Account).GetBlobContainerClient(Containers.Uploads);
        var sas = container.GenerateSasUri(BlobContainerSasPermissions.All, TimeProvider.System.GetUtcNow().AddDays(1));
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri($"{container.Uri}/{name}{sas.Query}"))
        {
            Content = new StringContent(TestConfig.People(1)),
            Headers = { { "x-ms-blob-type", "BlockBlob" } },
        };
        (await client.SendAsync(request)).EnsureSuccessStatusCode();
    }
}
