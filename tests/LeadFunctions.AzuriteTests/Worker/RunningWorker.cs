using System.Text.Json;
using System.Text.Json.Nodes;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.AzuriteTests.Worker;

/// <summary>One worker with all its functions loaded, on an account of its own, for all tests of a class.</summary>
public sealed class RunningWorker : IAsyncLifetime
{
    public const string Key = "a key for tests only, of the length that is asked for";

    private FunctionsHost _host = null!;
    private WorkerProcess _worker = null!;
    private Uri _http = null!;

    private static JsonObject AppFolder => new() { ["functionAppDirectory"] = WorkerProcess.Folder };

    internal LeadStorage Storage { get; private set; } = null!;

    /// <summary>What the worker tells of its functions.</summary>
    internal IReadOnlyList<JsonNode> Functions { get; private set; } = [];

    /// <summary>What it answered to being asked to load each of them.</summary>
    internal IReadOnlyList<JsonNode> Loaded { get; private set; } = [];

    /// <summary>The settings that the app cannot do without.</summary>
    internal static IReadOnlyDictionary<string, string?> Required(string account) =>
        new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage"] = account,
            ["LeadStorage"] = account,
            ["PersonHashKey"] = "a key for tests only",
        };

    public async Task InitializeAsync()
    {
        var account = await TestAzurite.NewAccount();
        Storage = TestStorage.Open(account);
        await Storage.CreateMissingAsync(default);
        _host = await FunctionsHost.StartAsync();
        var settings = new Dictionary<string, string?>(Required(account))
        {
            ["FunctionKeys__tests"] = $"ops.read:{Key}",
        };
        _worker = WorkerProcess.Start(_host.Address, settings);
        await Task.WhenAny(_host.WhenConnectedAsync(), EndedAsync()).Unwrap();
        var begun = await _host.AskAsync("workerInitRequest", AppFolder, "workerInitResponse");
        _http = new((string)begun["capabilities"]!["HttpUri"]!);
        var told = await _host.AskAsync("functionsMetadataRequest", AppFolder, "functionMetadataResponse");
        Functions = [.. told["functionMetadataResults"]!.AsArray().OfType<JsonNode>()];
        Loaded = await Task.WhenAll(Functions.Select(LoadAsync));
    }

    public async Task DisposeAsync()
    {
        await _worker.DisposeAsync();
        await _host.DisposeAsync();
    }

    /// <summary>Invokes a function with what its trigger gives it.</summary>
    /// <returns>What came of it: its status and, where it failed, the exception.</returns>
    internal async Task<JsonNode> InvokeAsync(
        string function,
        JsonObject trigger,
        JsonObject? metadata = null,
        string? invocation = null
    )
    {
        var one = Functions.Single(f => (string?)f["name"] == function);
        var answer = await _host.AskAsync(
            "invocationRequest",
            new JsonObject
            {
                ["invocationId"] = invocation ?? _host.NewId(),
                ["functionId"] = (string?)one["functionId"],
                ["inputData"] = new JsonArray(
                    new JsonObject { ["name"] = TriggerOf(one)["name"]!.DeepClone(), ["data"] = trigger }
                ),
                ["triggerMetadata"] = metadata ?? [],
                ["traceContext"] = new JsonObject
                {
                    ["traceParent"] = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                },
            },
            "invocationResponse"
        );
        return answer["result"]!;
    }

    internal Task<JsonNode> InvokeByBlobAsync(
        string function,
        string container,
        string blob,
        string connection = "LeadStorage"
    )
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                Connection = connection,
                ContainerName = container,
                BlobName = blob,
            }
        );
        return InvokeAsync(
            function,
            new JsonObject
            {
                ["modelBindingData"] = new JsonObject
                {
                    ["version"] = "1.0",
                    ["source"] = "AzureStorageBlobs",
                    ["contentType"] = "application/json",
                    ["content"] = Convert.ToBase64String(content),
                },
            }
        );
    }

    internal Task<JsonNode> InvokeByMessageAsync(string function, string message) =>
        InvokeAsync(function, new JsonObject { ["string"] = message });

    internal Task<JsonNode> InvokeByTimerAsync(string function) =>
        InvokeAsync(function, new JsonObject { ["json"] = """{"IsPastDue":false}""" });

    /// <summary>Hands a request on to the worker, which waits for its invocation, as the host does with workers that
    /// take HTTP themselves.</summary>
    /// <param name="route">The parts of the address that are parameters, which the host reads.</param>
    internal async Task<(JsonNode Result, HttpResponseMessage Answer)> AskAsync(
        string function,
        HttpRequestMessage request,
        JsonObject? route = null
    )
    {
        var invocation = _host.NewId();
        request.RequestUri = new Uri(_http, request.RequestUri!);
        request.Headers.Add("x-ms-invocation-id", invocation);
        using var http = new HttpClient();
        var answer = http.SendAsync(request);
        var result = await InvokeAsync(function, new JsonObject { ["http"] = new JsonObject() }, route, invocation);
        return (result, await answer);
    }

    internal static JsonNode TriggerOf(JsonNode function) =>
        function["rawBindings"]!
            .AsArray()
            .Select(raw => JsonNode.Parse((string)raw!)!)
            .Single(binding => ((string)binding["type"]!).EndsWith("Trigger", StringComparison.Ordinal));

    private Task<JsonNode> LoadAsync(JsonNode function) =>
        _host.AskAsync(
            "functionLoadRequest",
            new JsonObject { ["functionId"] = (string?)function["functionId"], ["metadata"] = function.DeepClone() },
            "functionLoadResponse"
        );

    private async Task EndedAsync() =>
        throw new InvalidOperationException(
            $"The worker ended with {await _worker.WhenEndedAsync()}. It said:\n{_worker.Said}"
        );
}
