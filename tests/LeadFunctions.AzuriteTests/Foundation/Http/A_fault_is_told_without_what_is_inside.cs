using System.Net;
using System.Text.Json.Nodes;
using Azure.Core;
using Azure.Core.Pipeline;
using LeadFunctions.AzuriteTests.Pipeline;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.AzuriteTests.Foundation.Http;

public sealed class A_fault_is_told_without_what_is_inside
{
    private const string Inside = "the table of ann.lee@example.com is on fire";

    [Fact]
    public async Task And_with_the_id_that_the_log_tells_more_under()
    {
        await using var pipeline = await PipelineUnderTest.StartAsync();
        var storage = new Storage();
        await using var front = await pipeline.NewFrontAsync(services =>
            services.AddSingleton<HttpPipelinePolicy>(storage)
        );
        storage.IsOnFire = true;
        using var client = new HttpClient
        {
            DefaultRequestHeaders = { { "x-functions-key", PipelineUnderTest.FunctionKey } },
        };
        foreach (
            var path in new[]
            {
                "batches",
                "leads",
                "campaigns/INT-FFA-ESF-2541",
                "leads/20261121T093000-4f2a9c01d3b2-0000001",
            }
        )
        {
            var response = await client.GetAsync(new Uri(front.HttpAddress!, $"api/{path}"));
            var text = await response.Content.ReadAsStringAsync();
            Assert.Equal(
                (HttpStatusCode.InternalServerError, "application/problem+json"),
                (response.StatusCode, response.Content.Headers.ContentType?.MediaType)
            );
            var detail = (string)JsonNode.Parse(text)!["detail"]!;
            Assert.StartsWith(
                "This could not be done: something failed on this side. Ask again in some minutes.",
                detail,
                StringComparison.Ordinal
            );
            Assert.DoesNotContain("fire", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
            var id = detail.Split("this id: ")[1].Split('.')[0];
            Assert.Single(
                pipeline.Logs.Lines,
                line =>
                    line.StartsWith("Error", StringComparison.Ordinal)
                    && line.Contains($"was given the id {id}", StringComparison.Ordinal)
                    && line.Contains(Inside, StringComparison.Ordinal)
            );
        }
    }

    private sealed class Storage : HttpPipelineSynchronousPolicy
    {
        public bool IsOnFire { get; set; }

        public override void OnSendingRequest(HttpMessage message)
        {
            if (IsOnFire)
                throw new InvalidOperationException(Inside);
        }
    }
}
