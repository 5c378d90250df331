using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using LeadFunctions.AzuriteTests.Pipeline;

namespace LeadFunctions.AzuriteTests.Ops.ActingOnLeads;

/// <summary>Asks the HTTP functions of a pipeline for something that ops do.</summary>
internal static class AskedActions
{
    public static async Task<(HttpStatusCode Status, JsonNode Answer)> PostAsync(
        this PipelineUnderTest pipeline,
        string path,
        string body
    )
    {
        using var client = new HttpClient
        {
            DefaultRequestHeaders = { { "x-functions-key", PipelineUnderTest.FunctionKey } },
        };
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        var response = await client.PostAsync(new Uri(pipeline.Host.HttpAddress!, $"api/{path}"), content);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }
}
