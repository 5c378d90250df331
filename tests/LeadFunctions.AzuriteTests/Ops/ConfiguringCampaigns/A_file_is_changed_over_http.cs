using System.Net;
using System.Text.Json;
using Azure.Storage.Blobs;
using LeadFunctions.AzuriteTests.Ops.ActingOnLeads;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.AzuriteTests.Ops.ConfiguringCampaigns;

public sealed class A_file_is_changed_over_http
{
    private static readonly string Path = TestConfig.Campaign().Path;

    [Theory]
    [InlineData("removed")]
    [InlineData("dropped with a fault")]
    [InlineData("dropped long ago and refused, since it names what nobody knows")]
    public async Task Also_where_what_lies_there_is_not_what_is_in_force(string file)
    {
        await using var pipeline = await PipelineUnderTest.StartNowAsync(TestConfig.Usual);
        var inForce = (await pipeline.Store<ConfigurationStore>().VersionsAsync(default))[Path];
        if (file == "removed")
            await new BlobContainerClient(pipeline.Account, Containers.Config).DeleteBlobAsync(Path);
        else
            await pipeline.DropAsync(
                Containers.Config,
                Path,
                file == "dropped with a fault"
                    ? "{"
                    : TestConfig.Campaign(more: """, "suppressedCompanies": { "lists": ["gone"] }""").Content
            );
        await pipeline.QuietAsync();
        if (file.StartsWith("dropped long ago", StringComparison.Ordinal))
        {
            Assert.Equal(HttpStatusCode.Conflict, await ChangeAsync());
            pipeline.Clock.Advance(TimeSpan.FromMinutes(16));
            await pipeline.QuietAsync();
        }
        Assert.Equal(HttpStatusCode.Accepted, await ChangeAsync());
        await pipeline.QuietAsync();
        var settings = await pipeline.Store<CurrentConfiguration>().GetAsync(default);
        Assert.Equal(7, settings.Campaigns[LeadCode.Parse(TestConfig.Immediate)].Caps.Total);

        async Task<HttpStatusCode> ChangeAsync() =>
            (
                await pipeline.PostAsync(
                    $"configuration/campaigns/{TestConfig.Immediate}",
                    JsonSerializer.Serialize(
                        new
                        {
                            by = "Olga",
                            why = "because",
                            content = TestConfig.Campaign(cap: 7).Content,
                            replaces = inForce,
                        }
                    )
                )
            ).Status;
    }
}
