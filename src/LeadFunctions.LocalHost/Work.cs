using Microsoft.Extensions.Logging;

namespace LeadFunctions.LocalHost;

/// <summary>Everything that is under way, from taking something up to settling it.</summary>
internal sealed partial class Work(ILogger<Work> logger)
{
    private int _running;
    private long _started;

    public int Running => Volatile.Read(ref _running);

    public long Started => Interlocked.Read(ref _started);

    public Task Start(Func<Task> job)
    {
        Interlocked.Increment(ref _running);
        Interlocked.Increment(ref _started);
        return Task.Run(() => RunAsync(job));
    }

    /// <returns>False if something still ran when the time was up.</returns>
    public async Task<bool> WhenIdleAsync(TimeSpan atMost)
    {
        var until = TimeProvider.System.GetUtcNow() + atMost;
        while (Running > 0 && TimeProvider.System.GetUtcNow() < until)
            await Task.Delay(20);
        return Running == 0;
    }

    private async Task RunAsync(Func<Task> job)
    {
        try
        {
            await job();
        }
        catch (Exception e) when (e is LineCutException or OperationCanceledException) { }
        catch (Exception e)
        {
            LogUnsettled(e);
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }

    [LoggerMessage(
        1,
        LogLevel.Error,
        "The outcome of a function could not be stored; storage will offer its work again"
    )]
    private partial void LogUnsettled(Exception e);
}
