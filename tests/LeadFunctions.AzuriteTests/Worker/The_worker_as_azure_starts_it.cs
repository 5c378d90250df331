using System.Net;
using System.Reflection;
using System.Text.Json.Nodes;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace LeadFunctions.AzuriteTests.Worker;

public sealed class The_worker_as_azure_starts_it(RunningWorker worker) : IClassFixture<RunningWorker>
{
    private IEnumerable<string> ToldByWorker =>
        worker.Functions.Select(f => Told(f, RunningWorker.TriggerOf(f))).Order();

    [Fact]
    public void It_tells_every_function_as_its_attributes_say() =>
        Assert.Equal(
            from method in typeof(Capabilities).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            where method.IsDefined(typeof(FunctionAttribute))
            let told = Told(method)
            orderby told
            select told,
            ToldByWorker
        );

    [Fact]
    public async Task It_tells_the_functions_that_were_published_with_it()
    {
        var published = await File.ReadAllTextAsync(Path.Combine(WorkerProcess.Folder, "functions.metadata"));
        Assert.Equal(
            JsonNode.Parse(published)!.AsArray().Select(f => Told(f!, f!["bindings"]![0]!)).Order(),
            ToldByWorker
        );
    }

    [Fact]
    public void It_loads_every_function()
    {
        Assert.NotEmpty(worker.Loaded);
        Assert.All(worker.Loaded, answer => Assert.Equal("Success", (string?)answer["result"]!["status"]));
    }

    [Fact]
    public async Task A_file_and_its_message_become_a_delivery()
    {
        foreach (var file in TestConfig.Usual)
            await DropAsync("ConfigureCampaigns", Containers.Config, file.Path, file.Content);
        var upload = TestConfig.Upload(TestConfig.Row("ann"));
        await DropAsync("ReceiveUpload", Containers.Uploads, $"{TestConfig.Affiliate}/leads.csv", upload);
        Succeeded(await worker.InvokeByMessageAsync("RouteLeads", await TakeAsync(Queues.ChunksToRoute)));
        var delivered = worker.Storage.Container(Containers.Deliveries).GetBlobsAsync();
        Assert.StartsWith($"{TestConfig.Immediate}/", (await delivered.SingleAsync()).Name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_timer_runs() => Succeeded(await worker.InvokeByTimerAsync("StuckBatchSweep"));

    [Fact]
    public async Task A_question_over_http_is_answered()
    {
        using var request = Question("api/openapi.json");
        request.Headers.Add("x-functions-key", RunningWorker.Key);
        var (result, answer) = await worker.AskAsync("DescribeApi", request);
        Succeeded(result);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("\"openapi\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_with_a_part_in_its_address_is_answered()
    {
        using var request = Question("api/campaigns/no-campaign");
        request.Headers.Add("x-functions-key", RunningWorker.Key);
        var (result, answer) = await worker.AskAsync(
            "TrackCampaign",
            request,
            new JsonObject { ["leadCode"] = new JsonObject { ["string"] = "no-campaign" } }
        );
        Succeeded(result);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("no-campaign", await answer.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_question_without_a_key_is_refused()
    {
        using var request = Question("api/openapi.json");
        var (result, answer) = await worker.AskAsync("DescribeApi", request);
        Succeeded(result);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task What_a_function_throws_arrives_as_it_was_thrown()
    {
        var chunk = new ChunkId(AffiliateName.Parse("nobody"), BatchId.Parse("20260101T000000-000000000000"), 0);
        var failed = Failed(await worker.InvokeByMessageAsync("RouteLeads", Json.Write(chunk)));
        Assert.Equal("System.InvalidOperationException", failed.Type);
        Assert.Equal($"Chunk {chunk} was received, and none of its rows is there.", failed.Message);
    }

    [Fact]
    public void No_executor_that_is_made_anew_for_every_run_stands_before_the_functions() =>
        Assert.DoesNotContain(typeof(Capabilities).Assembly.GetTypes(), type => type.Name == "DirectFunctionExecutor");

    [Fact]
    public async Task A_message_that_is_no_json_fails_with_where_it_is_faulty()
    {
        var failed = Failed(await worker.InvokeByMessageAsync("RouteLeads", "{"));
        Assert.Equal("System.Text.Json.JsonException", failed.Type);
    }

    [Fact]
    public async Task A_blob_of_an_account_that_no_setting_names_fails_with_both_names()
    {
        var failed = Failed(
            await worker.InvokeByBlobAsync("ReceiveUpload", Containers.Uploads, "a/leads.csv", "Elsewhere")
        );
        Assert.Equal("Microsoft.Azure.Functions.Worker.FunctionInputConverterException", failed.Type);
        Assert.Contains("Function 'ReceiveUpload'", failed.Message, StringComparison.Ordinal);
        Assert.Contains("'Elsewhere'", failed.Message, StringComparison.Ordinal);
    }

    private static HttpRequestMessage Question(string path) => new(HttpMethod.Get, path);

    private async Task DropAsync(string function, string container, string path, string content)
    {
        await worker.Storage.Container(container).GetBlobClient(path).UploadAsync(BinaryData.FromString(content));
        Succeeded(await worker.InvokeByBlobAsync(function, container, path));
    }

    private async Task<string> TakeAsync(string queue) =>
        (await worker.Storage.Queue(queue).ReceiveMessageAsync()).Value?.Body.ToString()
        ?? throw new InvalidOperationException($"There is no message in {queue}.");

    private static void Succeeded(JsonNode result) =>
        Assert.True((string?)result["status"] == "Success", result.ToJsonString());

    private static (string Type, string Message) Failed(JsonNode result)
    {
        Assert.Equal("Failure", (string?)result["status"]);
        return ((string)result["exception"]!["type"]!, (string)result["exception"]!["message"]!);
    }

    private static string Told(MethodInfo method)
    {
        var trigger = method.GetParameters().Single(p => p.IsDefined(typeof(TriggerBindingAttribute)));
        var binding = trigger.GetCustomAttribute<TriggerBindingAttribute>() switch
        {
            BlobTriggerAttribute blob => $"blobTrigger {blob.BlobPath} {blob.Source} {blob.Connection}",
            QueueTriggerAttribute queue => $"queueTrigger {queue.QueueName} {queue.Connection}",
            TimerTriggerAttribute timer => $"timerTrigger {timer.Schedule}",
            HttpTriggerAttribute http => $"httpTrigger {string.Join(',', http.Methods!)} {http.Route} {http.AuthLevel}",
            var other => throw new NotSupportedException($"{other} of {method.Name}"),
        };
        var name = method.GetCustomAttribute<FunctionAttribute>()!.Name;
        return $"{name} {method.DeclaringType!.FullName}.{method.Name} {trigger.Name} {binding}";
    }

    private static string Told(JsonNode function, JsonNode binding) =>
        $"{function["name"]} {function["entryPoint"]} {binding["name"]} {binding["type"]} "
        + (string)binding["type"]! switch
        {
            "blobTrigger" => $"{binding["path"]} {binding["source"]} {binding["connection"]}",
            "queueTrigger" => $"{binding["queueName"]} {binding["connection"]}",
            "timerTrigger" => $"{binding["schedule"]}",
            "httpTrigger" =>
                $"{string.Join(',', binding["methods"]!.AsArray())} {binding["route"]} {binding["authLevel"]}",
            _ => "",
        };
}
