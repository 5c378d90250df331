using System.Net;
using System.Text.Json.Nodes;
using LeadFunctions.Leads;

namespace LeadFunctions.AzuriteTests.Pipeline;

public sealed class A_batch_can_be_asked_about
{
    [Fact]
    public async Task Over_http_with_its_state_and_counts()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync(TestConfig.Usual);
        var batch = await pipeline.UploadAsync("infuse-media/first.csv", TestConfig.People(3));
        var (status, answer) = await AskAsync(pipeline, $"infuse-media/{batch.Id}");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(("Completed", 3), ((string?)answer["state"], (int?)answer["counts"]!["Sent"]));
    }

    [Theory]
    [InlineData("infuse-media/20261121T093000-4f2a9c01d3b2", HttpStatusCode.NotFound, "has no batch")]
    [InlineData("infuse-media/nonsense", HttpStatusCode.BadRequest, "expected an affiliate and a batch id")]
    [InlineData("NOT-ONE/20261121T093000-4f2a9c01d3b2", HttpStatusCode.BadRequest, "expected an affiliate and a batch id")]
    public async Task With_a_precise_problem_where_there_is_none(string which, HttpStatusCode expected, string detail)
    {
        await using var pipeline = await PipelineUnderTest.StartAsync();
        var (status, answer) = await AskAsync(pipeline, which);
        Assert.Equal(expected, status);
        Assert.Contains(detail, (string?)answer["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_without_a_function_key()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync();
        using var client = new HttpClient();
        var id = BatchId.Of(PipelineUnderTest.Start, "a", "b");
        var response = await client.GetAsync(new Uri(pipeline.Host.HttpAddress!, $"api/batches/infuse-media/{id}"));
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    private static async Task<(HttpStatusCode Status, JsonNode Answer)> AskAsync(PipelineUnderTest pipeline, string which)
    {
        using var client = new HttpClient { DefaultRequestHeaders = { { "x-functions-key", PipelineUnderTest.FunctionKey } } };
        var response = await client.GetAsync(new Uri(pipeline.Host.HttpAddress!, $"api/batches/{which}"));
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }
}
