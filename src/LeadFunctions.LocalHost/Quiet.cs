using LeadFunctions.LocalHost.Queues;

namespace LeadFunctions.LocalHost;

/// <summary>Tells when a host has nothing left to do.</summary>
internal sealed class Quiet(Listeners listeners, Work work, LocalHostOptions options)
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(250);
    private IReadOnlyList<QueueListener> _left = [];

    private bool IsIdle => work.Running == 0 && !(options.RunTimers && listeners.Timers.Any(t => t.Listener.IsDue));

    public async Task WhenAsync(CancellationToken cancellation)
    {
        var pause = ShortestPause;
        for (var started = work.Started; !await IsQuietAsync(cancellation); started = work.Started)
        {
            await Task.Delay(pause, cancellation);
            // What is left is hidden for a while: looking costs a request for each queue.
            pause =
                work.Running == 0 && work.Started == started ? Pauses.Shorter(pause * 2, LongestPause) : ShortestPause;
        }
    }

    // Work may move from a queue not yet looked at to one already seen empty. So we look twice, and nothing may have
    // begun meanwhile.
    private async Task<bool> IsQuietAsync(CancellationToken cancellation)
    {
        var started = work.Started;
        return IsIdle
            && await AreQueuesEmptyAsync(cancellation)
            && !await FindsBlobsAsync(cancellation)
            && await AreQueuesEmptyAsync(cancellation)
            && IsIdle
            && work.Started == started;
    }

    private async Task<bool> AreQueuesEmptyAsync(CancellationToken cancellation)
    {
        // What held something at the last look mostly holds it still.
        if (_left.Count > 0)
            _left = await HoldingAsync(_left, cancellation);
        if (_left.Count == 0)
            _left = await HoldingAsync(listeners.Queues, cancellation);
        return _left.Count == 0;
    }

    private static async Task<IReadOnlyList<QueueListener>> HoldingAsync(
        IReadOnlyList<QueueListener> queues,
        CancellationToken cancellation
    )
    {
        var empty = await Task.WhenAll(queues.Select(queue => queue.IsEmptyAsync(cancellation)));
        return [.. queues.Zip(empty).Where(q => !q.Second).Select(q => q.First)];
    }

    private async Task<bool> FindsBlobsAsync(CancellationToken cancellation) =>
        (await Task.WhenAll(listeners.Blobs.Select(blobs => blobs.ScanAsync(cancellation)))).Contains(true);
}
