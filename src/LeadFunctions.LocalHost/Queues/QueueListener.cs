using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.LocalHost.Queues;

/// <summary>Fetches messages for one function: a batch whenever few enough are under way, often while one is known to
/// come, and rarely otherwise.</summary>
internal sealed partial class QueueListener(
    string? connection,
    QueueClient queue,
    QueueMessageRunner runner,
    Work work,
    HostJson settings,
    ILogger logger
) : IDisposable
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(50);
    private readonly Wakeup _more = new();
    private readonly Wakeup _roomAgain = new();
    private int _inFlight;
    private bool _expecting;

    /// <summary>The name of its storage connection.</summary>
    public string? Connection => connection;

    public string QueueName => queue.Name;

    /// <summary>Looks now and often: there is a message, though it may be hidden yet.</summary>
    public void Wake()
    {
        Volatile.Write(ref _expecting, true);
        _more.Set();
    }

    public Task PrepareAsync(CancellationToken cancellation) =>
        queue.CreateIfNotExistsAsync(cancellationToken: cancellation);

    /// <returns>Whether nothing is left in the queue, hidden messages included. If something is, the listener looks
    /// again.</returns>
    public async Task<bool> IsEmptyAsync(CancellationToken cancellation)
    {
        QueueProperties properties = await queue.GetPropertiesAsync(cancellation);
        if (properties.ApproximateMessagesCount == 0)
            return true;
        Wake();
        return false;
    }

    public async Task ListenAsync(CancellationToken stopping)
    {
        var pause = settings.MaxPollingInterval;
        while (!stopping.IsCancellationRequested)
        {
            if (Volatile.Read(ref _inFlight) > settings.NewBatchThreshold)
            {
                await _roomAgain.PauseAsync(Timeout.InfiniteTimeSpan, stopping);
            }
            else if (await FetchAsync())
            {
                pause = settings.MaxPollingInterval;
            }
            else
            {
                await _more.PauseAsync(pause, stopping);
                var isExpecting = Interlocked.Exchange(ref _expecting, false);
                pause = isExpecting ? ShortestPause : Pauses.Shorter(pause * 2, settings.MaxPollingInterval);
            }
        }
    }

    public void Dispose()
    {
        _more.Dispose();
        _roomAgain.Dispose();
    }

    // Never cancelled: a reply that is not awaited leaves its messages locked for minutes.
    private async Task<bool> FetchAsync()
    {
        try
        {
            QueueMessage[] messages = await queue.ReceiveMessagesAsync(settings.BatchSize, runner.LockTime);
            foreach (var message in messages)
                Start(message);
            return messages.Length > 0;
        }
        catch (Exception e) when (e is not LineCutException)
        {
            LogFetchFailed(queue.Name, e);
            return false;
        }
    }

    private void Start(QueueMessage message)
    {
        Interlocked.Increment(ref _inFlight);
        work.Start(async () =>
        {
            try
            {
                if (!await runner.RunAsync(message))
                    Wake();
            }
            finally
            {
                Interlocked.Decrement(ref _inFlight);
                _roomAgain.Set();
            }
        });
    }

    [LoggerMessage(20, LogLevel.Warning, "Fetching messages from queue {Queue} failed; trying again")]
    private partial void LogFetchFailed(string queue, Exception e);
}
