using Azure.Core;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Pipeline.RoutingLeads;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.AzuriteTests.Pipeline;

/// <summary>A run of a chunk that wrote its rows and ended before its first file, or at another request. Its message is
/// still there: a restarted pipeline goes on with it.</summary>
internal static class CutBeforeItSends
{
    public static Task<Batch> UploadAsync(PipelineUnderTest pipeline, string content) =>
        UploadAsync(pipeline, content, RequestMethod.Put, $"/{Containers.Deliveries}/");

    public static async Task<Batch> UploadAsync(
        PipelineUnderTest pipeline,
        string content,
        RequestMethod method,
        string inPath
    )
    {
        await pipeline.RestartWithoutAsync(typeof(RouteLeadsTrigger));
        await pipeline.DropAsync(Containers.Uploads, "infuse-media/leads.csv", content);
        await pipeline.QuietAsync();
        var batch = Assert.Single(await pipeline.BatchesAsync());
        var cut = new BeforeARequest(method, inPath, () => throw new InvalidOperationException("cut"));
        await using var host = await pipeline.NewHostWithoutFunctionsAsync(cut);
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            host
                .Services.GetRequiredService<RouteLeads>()
                .HandleAsync(new ChunkId(batch.Affiliate, batch.Id, 0), default)
        );
        return batch;
    }
}
