using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using LeadFunctions.AzuriteTests.Pipeline;

namespace LeadFunctions.AzuriteTests.Affiliates.AdmittingAffiliates;

/// <summary>A pipeline with affiliates that get in by keys of their own. Everything goes by plain HTTP, as curl sends
/// it.</summary>
public sealed class AdmittedAffiliates : IAsyncLifetime
{
    public const string Mine = "infuse-media";
    public const string Theirs = "infuse-media2";

    internal PipelineUnderTest Pipeline { get; private set; } = null!;

    public async Task InitializeAsync() =>
        Pipeline = await PipelineUnderTest.StartNowAsync([
            .. TestConfig.Usual,
            TestConfig.Supplier(Theirs),
            TestConfig.Supplier("s2w"),
            TestConfig.Supplier("binary-demand"),
        ]);

    public Task DisposeAsync() => Pipeline.DisposeAsync().AsTask();

    public async Task<string> GiveKeyAsync(string affiliate) =>
        (string)(await OpsAsync($"affiliates/{affiliate}/access"))["key"]!;

    public async Task<JsonNode> OpsAsync(string path)
    {
        using var client = new HttpClient
        {
            DefaultRequestHeaders = { { "x-functions-key", PipelineUnderTest.FunctionKey } },
        };
        var answer = await client.PostAsJsonAsync(Address(path), new { by = "Dana Reyes", why = "begins" });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    public async Task<(HttpStatusCode Status, string Text)> AskAsync(string path, string? key, object? body = null)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, Address(path));
        request.Content = body is null ? null : JsonContent.Create(body);
        if (key is not null)
            request.Headers.Add("x-affiliate-key", key);
        var answer = await client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async Task<JsonNode> PlaceAsync(string key, string file = "leads.csv")
    {
        var (status, text) = await AskAsync("my/uploads", key, new { file });
        Assert.True(status == HttpStatusCode.OK, text);
        return JsonNode.Parse(text)!;
    }

    public static async Task<HttpStatusCode> PutAsync(
        string address,
        string content,
        string? blobType = "BlockBlob",
        HttpMethod? method = null
    )
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(method ?? HttpMethod.Put, address)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(content)),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        request.Headers.Add("x-ms-blob-type", blobType);
        return (await client.SendAsync(request)).StatusCode;
    }

    private Uri Address(string path) => new(Pipeline.Host.HttpAddress!, $"api/{path}");
}
