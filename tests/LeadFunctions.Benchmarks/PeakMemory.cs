namespace LeadFunctions.Benchmarks;

/// <summary>The most managed memory in use while something runs, as the collector saw it.</summary>
internal sealed class PeakMemory
{
    private readonly Task<long> _watch;
    private volatile bool _stopped;

    public PeakMemory() => _watch = Task.Run(WatchAsync);

    public async Task<long> StopAsync()
    {
        _stopped = true;
        return await _watch;
    }

    private async Task<long> WatchAsync()
    {
        var most = 0L;
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!_stopped)
        {
            most = Math.Max(most, GC.GetGCMemoryInfo(GCKind.Any).HeapSizeBytes);
            await tick.WaitForNextTickAsync();
        }
        return most;
    }
}
