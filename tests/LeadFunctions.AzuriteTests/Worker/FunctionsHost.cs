using System.Collections.Concurrent;
using System.Net;
using System.Reflection;
using System.Text.Json.Nodes;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.AspNetCore.Server.Model;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.AzuriteTests.Worker;

/// <summary>What the Functions host says to a worker and hears from it, in the JSON of its messages. The worker
/// connects and is asked then, all in one stream of gRPC.</summary>
internal sealed class FunctionsHost : IServiceMethodProvider<FunctionsHost>, IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    // The package keeps the types of its messages to itself, and describes them to everybody.
    private static readonly MessageDescriptor Message = (MessageDescriptor)
        Assembly
            .Load("Microsoft.Azure.Functions.Worker.Grpc")
            .GetType("Microsoft.Azure.Functions.Worker.Grpc.Messages.StreamingMessage", throwOnError: true)!
            .GetProperty("Descriptor", BindingFlags.Public | BindingFlags.Static)!
            .GetValue(null)!;

    private static readonly Marshaller<IMessage> Marshaller = Marshallers.Create(
        m => m.ToByteArray(),
        Message.Parser.ParseFrom
    );

    private static readonly Method<IMessage, IMessage> EventStream = new(
        MethodType.DuplexStreaming,
        "AzureFunctionsRpcMessages.FunctionRpc",
        "EventStream",
        Marshaller,
        Marshaller
    );

    private static readonly JsonFormatter Formatter = new(JsonFormatter.Settings.Default.WithFormatDefaultValues(true));

    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonNode>> _asked = new();
    private readonly TaskCompletionSource<IServerStreamWriter<IMessage>> _connected = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    private readonly SemaphoreSlim _writing = new(1);
    private WebApplication _server = null!;
    private int _ids;

    private FunctionsHost() { }

    public Uri Address { get; private set; } = null!;

    public static async Task<FunctionsHost> StartAsync()
    {
        var host = new FunctionsHost();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, 0, http => http.Protocols = HttpProtocols.Http2)
        );
        builder.Services.AddGrpc(grpc => grpc.MaxReceiveMessageSize = null);
        builder.Services.AddSingleton(host).AddSingleton<IServiceMethodProvider<FunctionsHost>>(host);
        host._server = builder.Build();
        host._server.MapGrpcService<FunctionsHost>();
        await host._server.StartAsync();
        host.Address = new(host._server.Urls.Single());
        return host;
    }

    /// <summary>Of a message or an invocation.</summary>
    public string NewId() => Interlocked.Increment(ref _ids).ToString();

    /// <summary>Waits until a worker has connected, at most a minute.</summary>
    public Task WhenConnectedAsync() => _connected.Task.WaitAsync(Patience);

    /// <param name="request">The kind of the message, such as <c>workerInitRequest</c>.</param>
    /// <param name="answer">The kind of the answer.</param>
    public async Task<JsonNode> AskAsync(string request, JsonNode content, string answer)
    {
        var id = NewId();
        var answered = _asked[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = new JsonObject { ["requestId"] = id, [request] = content }.ToJsonString();
        var worker = await _connected.Task;
        await _writing.WaitAsync();
        try
        {
            await worker.WriteAsync(JsonParser.Default.Parse(said, Message));
        }
        finally
        {
            _writing.Release();
        }
        var told = await answered.Task.WaitAsync(Patience);
        return told[answer]
            ?? throw new InvalidOperationException($"The worker answered {request} with {told}, expected {answer}.");
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _writing.Dispose();
    }

    void IServiceMethodProvider<FunctionsHost>.OnServiceMethodDiscovery(
        ServiceMethodProviderContext<FunctionsHost> context
    ) =>
        context.AddDuplexStreamingMethod(
            EventStream,
            [],
            (host, worker, toWorker, _) => host.ListenAsync(worker, toWorker)
        );

    private async Task ListenAsync(IAsyncStreamReader<IMessage> worker, IServerStreamWriter<IMessage> toWorker)
    {
        await foreach (var message in worker.ReadAllAsync())
        {
            var told = JsonNode.Parse(Formatter.Format(message))!;
            if (told["startStream"] is not null)
                _connected.TrySetResult(toWorker);
            else if (_asked.TryRemove((string)told["requestId"]!, out var asked))
                asked.TrySetResult(told);
        }
    }
}
