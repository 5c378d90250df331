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
            [HttpTrigger(AuthorizationLevel.Function, "get", Route = "batches/{batch}/leads/{row:int}")] HttpRequest request, string batch, int row)
        {
            await Task.Yield();
            return new OkObjectResult(new { Batch = batch, Row = row, Method = request.Method });
        }

        [Function("Open")]
        public IResult Open([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request) => Results.Accepted();

        [Function("Broken")]
        public IActionResult Broken([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
            throw new InvalidOperationException("secret detail");
    }

    [Fact]
    public async Task Route_parameters_reach_the_function_with_a_key_in_the_header_or_the_query()
    {
        await WithApi(async http =>
        {
            var byQuery = await http.GetFromJsonAsync<Dictionary<string, object>>("api/batches/b7/leads/12?code=secret");
            Assert.Equal("b7 12 GET", $"{byQuery!["batch"]} {byQuery["row"]} {byQuery["method"]}");
            http.DefaultRequestHeaders.Add("x-functions-key", "secret");
            Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("api/batches/b7/leads/12")).StatusCode);
        });
    }

    [Theory]
    [InlineData("api/batches/b7/leads/12")]
    [InlineData("api/batches/b7/leads/12?code=wrong")]
    public async Task Without_the_right_key_there_is_no_entry(string path) =>
        await WithApi(async http => Assert.Equal(HttpStatusCode.Unauthorized, (await http.GetAsync(path)).StatusCode));

    [Theory]
    [InlineData("GET", "api/Nothing", HttpStatusCode.NotFound)]
    [InlineData("GET", "api/batches/b7/leads/twelve?code=secret", HttpStatusCode.NotFound)]
    [InlineData("GET", "api/Open", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "api/Open", HttpStatusCode.Accepted)]
    public async Task Only_routes_and_methods_of_functions_answer(string method, string path, HttpStatusCode expected) =>
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
