using LeadFunctions.LocalHost.Blobs;
using LeadFunctions.LocalHost.Http;
using LeadFunctions.LocalHost.Invoking;
using LeadFunctions.LocalHost.Queues;
using LeadFunctions.LocalHost.Timers;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.LocalHost;

/// <summary>Makes a listener for each function.</summary>
internal sealed class Listeners : IDisposable
{
    private readonly SemaphoreSlim _roomForBlobs;
    private readonly TimerMonitor _monitor;

    public Listeners(
        IReadOnlyList<LocalFunction> functions,
        Connections connections,
        FunctionInvoker invoker,
        Work work,
        LocalHostOptions options,
        ILogger<Listeners> logger,
        CancellationToken stopping
    )
    {
        _roomForBlobs = new SemaphoreSlim(options.HostJson.MaxBlobsAtOnce);
        Receipts = new BlobReceipts(connections.HostState());
        _monitor = new TimerMonitor(connections.HostState());
        Queues = [.. With<QueueTriggerAttribute>().Select(Queue)];
        Timers = [.. With<TimerTriggerAttribute>().Select(Timer)];
        Blobs =
        [
            .. With<BlobTriggerAttribute>()
                .Select(f => (f.Function, f.Trigger, Path: new BlobPath(connections.Resolve(f.Trigger.BlobPath))))
                .GroupBy(f => (f.Trigger.Connection, f.Path.Container))
                .Select(group =>
                    Container(group.Key.Connection, group.Key.Container, group.Select(f => (f.Function, f.Path)))
                ),
        ];
        Http =
        [
            .. With<HttpTriggerAttribute>()
                .Select(f => new HttpEndpoint(f.Function, invoker, work, options.HostJson.RoutePrefix)),
        ];

        IEnumerable<(LocalFunction Function, T Trigger)> With<T>() =>
            functions.Where(f => f.Trigger is T).Select(f => (f, (T)(object)f.Trigger));

        QueueListener Queue((LocalFunction Function, QueueTriggerAttribute Trigger) f)
        {
            var service = connections.Queues(f.Trigger.Connection);
            var queue = service.GetQueueClient(connections.Resolve(f.Trigger.QueueName));
            var poison = service.GetQueueClient($"{queue.Name}-poison");
            var runner = new QueueMessageRunner(f.Function, queue, poison, invoker, options, logger);
            return new(f.Trigger.Connection, queue, runner, work, options.HostJson, logger);
        }

        (TimerListener, bool) Timer((LocalFunction Function, TimerTriggerAttribute Trigger) f)
        {
            var schedule = TimerListener.Parse(connections.Resolve(f.Trigger.Schedule));
            var monitor = f.Trigger.UseMonitor ? _monitor : null;
            return (new(f.Function, schedule, monitor, invoker, work, options.Clock), f.Trigger.RunOnStartup);
        }

        BlobListener Container(
            string? connection,
            string name,
            IEnumerable<(LocalFunction Function, BlobPath Path)> waiting
        )
        {
            var poison = new PoisonBlobs(connections.Queues(connection).GetQueueClient(PoisonBlobs.QueueName));
            var dispatchers = waiting.Select(f => new BlobDispatcher(
                f.Function,
                f.Path,
                Receipts,
                poison,
                _roomForBlobs,
                invoker,
                work,
                options,
                stopping
            ));
            var container = connections.Blobs(connection).GetBlobContainerClient(name);
            return new(connection, container, [.. dispatchers], options, logger);
        }
    }

    public BlobReceipts Receipts { get; }

    public IReadOnlyList<QueueListener> Queues { get; }

    public IReadOnlyList<BlobListener> Blobs { get; }

    public IReadOnlyList<(TimerListener Listener, bool RunOnStartup)> Timers { get; }

    public IReadOnlyList<HttpEndpoint> Http { get; }

    /// <summary>Makes the queues and containers that are missing; mostly the app has made them.</summary>
    public async Task PrepareAsync(Connections connections, LocalHostOptions options, CancellationToken cancellation)
    {
        await connections.HostState().CreateIfNotExistsAsync(cancellationToken: cancellation);
        await Task.WhenAll(
            Receipts.LoadAsync(cancellation),
            Task.WhenAll(Queues.GroupBy(q => q.Connection).Select(PrepareQueuesAsync)),
            Task.WhenAll(Blobs.GroupBy(b => b.Connection).Select(PrepareContainersAsync)),
            PrepareTimersAsync()
        );

        async Task PrepareQueuesAsync(IGrouping<string?, QueueListener> queues)
        {
            var known = connections.Queues(queues.Key).GetQueuesAsync(cancellationToken: cancellation);
            var names = await known.Select(queue => queue.Name).ToHashSetAsync(cancellationToken: cancellation);
            await Task.WhenAll(
                queues.Where(q => !names.Contains(q.QueueName)).Select(q => q.PrepareAsync(cancellation))
            );
        }

        async Task PrepareContainersAsync(IGrouping<string?, BlobListener> containers)
        {
            var known = connections.Blobs(containers.Key).GetBlobContainersAsync(cancellationToken: cancellation);
            var names = await known.Select(container => container.Name).ToHashSetAsync(cancellationToken: cancellation);
            await Task.WhenAll(
                containers.Where(b => !names.Contains(b.ContainerName)).Select(b => b.PrepareAsync(cancellation))
            );
        }

        async Task PrepareTimersAsync()
        {
            var known = await _monitor.ReadAsync(options.Clock.GetUtcNow().UtcDateTime, cancellation);
            foreach (var (timer, runOnStartup) in Timers)
                timer.Prepare(known(timer.FunctionName), runOnStartup && options.RunTimers);
        }
    }

    public void Dispose()
    {
        foreach (IDisposable listener in Queues.Concat<IDisposable>(Blobs).Concat(Timers.Select(t => t.Listener)))
            listener.Dispose();
        _roomForBlobs.Dispose();
    }
}
