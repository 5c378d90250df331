namespace LeadFunctions.LocalHost;

/// <summary>Tells when a host has nothing left to do.</summary>
internal sealed class Quiet(Listeners listeners, Work work, LocalHostOptions options)
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(250);

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
        return await LooksQuietAsync(cancellation) && await LooksQuietAsync(cancellation) && work.Started == started;
    }

    private async Task<bool> LooksQuietAsync(CancellationToken cancellation)
    {
        if (work.Running > 0 || (options.RunTimers && listeners.Timers.Any(t => t.Listener.IsDue)))
            return false;
        var empty = await Task.WhenAll(listeners.Queues.Select(q => q.IsEmptyAsync(cancellation)));
        if (empty.Contains(false))
            return false;
        var found = await Task.WhenAll(listeners.Blobs.Select(b => b.ScanAsync(cancellation)));
        return !found.Contains(true) && work.Running == 0;
    }
}
