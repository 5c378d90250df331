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
            return new(queue, new(f.Function, queue, poison, invoker, options, logger), work, options.HostJson, logger);
        }

        (TimerListener, bool) Timer((LocalFunction Function, TimerTriggerAttribute Trigger) f)
        {
            var schedule = TimerListener.Parse(connections.Resolve(f.Trigger.Schedule));
            var monitor = f.Trigger.UseMonitor ? new TimerMonitor(connections.HostState(), f.Function.Name) : null;
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
            return new(connections.Blobs(connection).GetBlobContainerClient(name), [.. dispatchers], options, logger);
        }
    }

    public BlobReceipts Receipts { get; }

    public IReadOnlyList<QueueListener> Queues { get; }

    public IReadOnlyList<BlobListener> Blobs { get; }

    public IReadOnlyList<(TimerListener Listener, bool RunOnStartup)> Timers { get; }

    public IReadOnlyList<HttpEndpoint> Http { get; }

    public void Dispose()
    {
        foreach (IDisposable listener in Queues.Concat<IDisposable>(Blobs).Concat(Timers.Select(t => t.Listener)))
            listener.Dispose();
        _roomForBlobs.Dispose();
    }
}
