using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.AzuriteTests.LocalHost;

public sealed class Answering_http
{
    private sealed class Api
    {
        [Function("Leads")]
        public async Task<IActionResult> Leads(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "batches/{batch}/leads/{row:int}")]
                HttpRequest request,
            string batch,
            int row
        )
        {
            await Task.Yield();
            return new OkObjectResult(
                new
                {
                    Batch = batch,
                    Row = row,
                    Method = request.Method,
                }
            );
        }

        [Function("Open")]
        public IResult Open([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request) =>
            Results.Accepted();

        [Function("Broken")]
        public IActionResult Broken([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
            throw new InvalidOperationException("secret detail");
    }

    [Fact]
    public async Task Route_parameters_reach_the_function()
    {
        await WithApi(async http =>
        {
            var told = await http.GetFromJsonAsync<Dictionary<string, object>>("api/batches/b7/leads/12");
            Assert.Equal("b7 12 GET", $"{told!["batch"]} {told["row"]} {told["method"]}");
        });
    }

    [Theory]
    [InlineData("GET", "api/Nothing", HttpStatusCode.NotFound)]
    [InlineData("GET", "api/batches/b7/leads/twelve", HttpStatusCode.NotFound)]
    [InlineData("GET", "api/Open", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "api/Open", HttpStatusCode.Accepted)]
    public async Task Only_routes_and_methods_of_functions_answer(
        string method,
        string path,
        HttpStatusCode expected
    ) =>
        await WithApi(async http =>
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            Assert.Equal(expected, (await http.SendAsync(request)).StatusCode);
        });

    [Fact]
    public async Task A_failing_function_answers_with_problem_details_that_give_nothing_away()
    {
        await WithApi(async http =>
        {
            var answer = await http.GetAsync("api/Broken");
            var body = await answer.Content.ReadAsStringAsync();
            Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            Assert.Contains("Broken failed", body);
            Assert.DoesNotContain("secret", body);
        });
    }

    private static async Task WithApi(Func<HttpClient, Task> use)
    {
        var sample = await Sample.NewAsync();
        await using var host = await sample.StartAsync<Api>();
        using var http = new HttpClient { BaseAddress = host.HttpAddress };
        await use(http);
    }
}
