using System.Collections.Concurrent;
using System.Diagnostics;

namespace LeadFunctions.AzuriteTests.Proof.Processes;

/// <summary>A host in a process of its own, which can be killed as a crash does it: without a word, at any
/// moment.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    public const string Command = "host";
    public const string Ready = "ready";
    public const string IsQuiet = "quiet?";
    public const string Quiet = "quiet";
    public const string Begun = "begun ";
    public const string Ended = "ended ";
    public const string Lost = "lost ";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<TaskCompletionSource> _asked = new();
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly ConcurrentDictionary<string, int> _running = new();

    private HostProcess(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => OnLine(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _errors.Enqueue(line.Data ?? "");
    }

    /// <summary>A function has begun, by its name.</summary>
    public event Action<string>? HasBegun;

    /// <summary>A message of a function was lost, by its name.</summary>
    public event Action<string>? HasLost;

    /// <summary>Functions that run now. After the end: those that ran then.</summary>
    public IReadOnlyList<string> Running => [.. _running.Where(f => f.Value > 0).Select(f => f.Key).Order()];

    /// <summary>What it complained about last.</summary>
    public IEnumerable<string> Errors => _errors.TakeLast(60);

    public static HostProcess Start(IReadOnlyDictionary<string, string?> settings)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(HostProcess).Assembly.Location, Command])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // It lives for seconds: code is not to be measured first.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var host = new HostProcess(Process.Start(start)!);
        host._process.BeginOutputReadLine();
        host._process.BeginErrorReadLine();
        return host;
    }

    /// <exception cref="InvalidOperationException">It ended, or is not ready within a minute; the message has what it
    /// said.</exception>
    public async Task WhenReadyAsync()
    {
        var ended = _process.WaitForExitAsync();
        if (await Task.WhenAny(_ready.Task, ended, Task.Delay(Patience)) != _ready.Task)
            throw new InvalidOperationException($"The host did not start. It said:\n{string.Join('\n', Errors)}");
    }

    public async Task WhenQuietAsync()
    {
        var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _asked.Enqueue(answer);
        await SayAsync(IsQuiet);
        await answer.Task;
    }

    /// <param name="oneIn">Of so many messages one is lost from now on; 0 for none.</param>
    public Task LoseAsync(int oneIn) => SayAsync($"lose {oneIn}");

    public Task PutAheadAsync(TimeSpan ahead) => SayAsync($"clock {(long)ahead.TotalMilliseconds}");

    /// <summary>Returns when it is gone and all that it had said is heard.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }

    private async Task SayAsync(string line)
    {
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
    }

    private void OnLine(string line)
    {
        if (line == Ready)
            _ready.TrySetResult();
        else if (line == Quiet && _asked.TryDequeue(out var answer))
            answer.TrySetResult();
        else if (line.StartsWith(Begun, StringComparison.Ordinal))
            Begin(line[Begun.Length..]);
        else if (line.StartsWith(Lost, StringComparison.Ordinal))
            HasLost?.Invoke(line[Lost.Length..]);
        else if (line.StartsWith(Ended, StringComparison.Ordinal))
            _running.AddOrUpdate(line[Ended.Length..], 0, (_, count) => count - 1);
    }

    private void Begin(string function)
    {
        _running.AddOrUpdate(function, 1, (_, count) => count + 1);
        HasBegun?.Invoke(function);
    }
}
