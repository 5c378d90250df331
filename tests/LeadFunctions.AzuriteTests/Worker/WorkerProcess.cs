using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace LeadFunctions.AzuriteTests.Worker;

/// <summary>The app in a process of its own, started as the Functions host starts it.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private const string Id = "worker-of-tests";

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = new();

    private WorkerProcess(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => _said.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _said.Enqueue(line.Data ?? "");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Where the app was built to, as it is published.</summary>
    public static string Folder { get; } =
        AppContext.BaseDirectory.Replace(
            "tests/LeadFunctions.AzuriteTests",
            "src/LeadFunctions",
            StringComparison.Ordinal
        );

    /// <summary>All that it wrote on its console.</summary>
    public string Said => string.Join('\n', _said);

    /// <param name="settings">App settings, which the host hands on as its environment; null takes one away.</param>
    public static WorkerProcess Start(Uri host, IReadOnlyDictionary<string, string?> settings)
    {
        var config = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "worker.config.json")))!["description"]!;
        var start = new ProcessStartInfo((string)config["defaultExecutablePath"]!)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Folder,
            // As RpcWorkerContext of the Functions host writes them.
            ArgumentList =
            {
                Path.Combine(Folder, (string)config["defaultWorkerPath"]!),
                "--host",
                host.Host,
                "--port",
                $"{host.Port}",
                "--workerId",
                Id,
                "--requestId",
                Id,
                "--grpcMaxMessageLength",
                $"{int.MaxValue}",
                "--functions-uri",
                host.AbsoluteUri,
                "--functions-worker-id",
                Id,
                "--functions-request-id",
                Id,
                "--functions-grpc-max-message-length",
                $"{int.MaxValue}",
            },
        };
        start.Environment["FUNCTIONS_WORKER_DIRECTORY"] = start.Environment["FUNCTIONS_APPLICATION_DIRECTORY"] = Folder;
        start.Environment["FUNCTIONS_WORKER_RUNTIME"] = (string)config["language"]!;
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return new(Process.Start(start)!);
    }

    /// <returns>Its exit code, when it has ended by itself and all that it said is heard.</returns>
    public async Task<int> WhenEndedAsync()
    {
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
