using LeadFunctions.LocalHost.Blobs;
using LeadFunctions.LocalHost.Http;
using LeadFunctions.LocalHost.Invoking;
using LeadFunctions.LocalHost.Queues;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.LocalHost;

/// <summary>
/// Runs the functions of an assembly in this process as the Functions host would: queues, blobs, timers and HTTP,
/// with its retries, poison queues, locks and past-due runs.
/// </summary>
internal sealed class LocalFunctionsHost : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly LocalHostOptions _options;
    private readonly IHost _app;
    private readonly Work _work;
    private readonly FunctionInvoker _invoker;
    private readonly Listeners _listeners;
    private readonly Connections _connections;
    private readonly List<Task> _listening = [];
    private WebApplication? _web;
    private bool _ended;

    private LocalFunctionsHost(LocalHostOptions options)
    {
        _options = options;
        _app = AppServices.Build(options);
        var logs = _app.Services.GetRequiredService<ILoggerFactory>();
        var functions = FunctionFinder.Find(options.FunctionsAssembly, options.FunctionClasses);
        _connections = new Connections(options.Configuration, options.StorageLine);
        _work = new Work(logs.CreateLogger<Work>());
        _invoker = new FunctionInvoker(_app.Services, Counts, options, logs.CreateLogger<FunctionInvoker>());
        _listeners = new Listeners(
            functions,
            _connections,
            _invoker,
            _work,
            options,
            logs.CreateLogger<Listeners>(),
            _stopping.Token
        );
    }

    public InvocationCounts Counts { get; } = new();

    /// <summary>The app's services, as its functions get them.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Where HTTP functions answer; null without <see cref="LocalHostOptions.HttpPort"/>.</summary>
    public Uri? HttpAddress => _web is null ? null : new Uri(_web.Urls.First());

    /// <summary>Returns when every queue and container exists and the listeners run.</summary>
    public static async Task<LocalFunctionsHost> StartAsync(
        LocalHostOptions options,
        CancellationToken cancellation = default
    )
    {
        var host = new LocalFunctionsHost(options);
        try
        {
            await host.StartAsync(cancellation);
            return host;
        }
        catch
        {
            host.Kill();
            throw;
        }
    }

    /// <summary>Tells of a write that went past the clients of this host, as an event does.</summary>
    /// <inheritdoc cref="BlobListener.Announce" path="/param"/>
    public void Announce(string path)
    {
        foreach (var container in _listeners.Blobs)
            container.Announce(path);
    }

    /// <summary>When each timer is due next after a moment, the soonest first.</summary>
    public IEnumerable<(string FunctionName, DateTimeOffset At)> TimersAfter(DateTimeOffset moment) =>
        _listeners
            .Timers.Select(t => (t.Listener.FunctionName, At: t.Listener.DueAfter(moment)))
            .OrderBy(t => t.At)
            .ThenBy(t => t.FunctionName, StringComparer.Ordinal);

    /// <summary>Runs a timer function now and waits for it; false when it failed.</summary>
    public async Task<bool> RunTimerAsync(string functionName)
    {
        var timer =
            _listeners.Timers.Select(t => t.Listener).FirstOrDefault(t => t.FunctionName == functionName)
            ?? throw new ArgumentException($"There is no timer function '{functionName}'.", nameof(functionName));
        var succeeded = false;
        await _work.Start(async () => succeeded = await timer.RunAsync(onlyIfDue: false, _stopping.Token));
        return succeeded;
    }

    /// <summary>
    /// Completes when nothing runs, no timer is due, every queue that is listened to is empty, hidden messages
    /// included, and no blob version waits.
    /// </summary>
    public Task WhenQuietAsync(CancellationToken cancellation = default) =>
        new Quiet(_listeners, _work, _options).WhenAsync(cancellation);

    /// <summary>Takes up nothing more, lets running functions finish for <see cref="LocalHostOptions.StopGrace"/>, then
    /// cancels them.</summary>
    public async Task StopAsync()
    {
        if (_ended)
            return;
        _ended = true;
        await _stopping.CancelAsync();
        if (_web is not null)
            await _web.StopAsync();
        if (!await _work.WhenIdleAsync(_options.StopGrace))
        {
            _invoker.CancelAll();
            await _work.WhenIdleAsync(TimeSpan.FromSeconds(2));
        }

        await Task.WhenAll(_listening).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await EndAppAsync();
    }

    /// <summary>
    /// Ends as a crash does: from now on not one request of this host reaches storage, so messages stay locked and
    /// blobs without receipts. Functions that run notice only when they next use storage through its line.
    /// </summary>
    public void Kill()
    {
        _ended = true;
        _options.StorageLine.Cut();
        _stopping.Cancel();
        _ = _web?.DisposeAsync().AsTask();
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    private async Task StartAsync(CancellationToken cancellation)
    {
        await _app.StartAsync(cancellation);
        await _listeners.PrepareAsync(_connections, _options, cancellation);
        if (_options.HttpPort is { } port)
            _web = await HttpFrontDoor.OpenAsync(
                port,
                _listeners.Http,
                Services.GetRequiredService<ILoggerFactory>(),
                cancellation
            );
        Listen();
    }

    private void Listen()
    {
        _options.StorageLine.Sent += new Alarm(_listeners.Queues).Wake;
        _options.StorageLine.Written += Announce;
        _listening.AddRange(_listeners.Queues.Select(q => Task.Run(() => q.ListenAsync(_stopping.Token))));
        _listening.AddRange(_listeners.Blobs.Select(b => Task.Run(() => b.ListenAsync(_stopping.Token))));
        if (_options.RunTimers)
            _listening.AddRange(_listeners.Timers.Select(t => Task.Run(() => t.Listener.ListenAsync(_stopping.Token))));
    }

    private async Task EndAppAsync()
    {
        await _app.StopAsync();
        if (_web is not null)
            await _web.DisposeAsync();
        _app.Dispose();
        _listeners.Dispose();
        _invoker.Dispose();
    }
}
