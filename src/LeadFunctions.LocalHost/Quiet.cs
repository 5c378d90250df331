namespace LeadFunctions.LocalHost;

/// <summary>Tells when a host has nothing left to do.</summary>
internal sealed class Quiet(Listeners listeners, Work work, LocalHostOptions options)
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(50);

    public async Task WhenAsync(CancellationToken cancellation)
    {
        while (!await IsQuietAsync(cancellation))
            await Task.Delay(LookAgain, cancellation);
    }

    // Work may move from a queue not yet looked at to one already seen empty. So we look twice, and nothing may have begun meanwhile.
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
        var found = await Task.WhenAll(listeners.Blobs.Select(b => b.ScanAsync(cancellation)));
        return !empty.Contains(false) && !found.Contains(true) && work.Running == 0;
    }
}
