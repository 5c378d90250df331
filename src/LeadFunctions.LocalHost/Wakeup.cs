namespace LeadFunctions.LocalHost;

/// <summary>A pause that can be cut short.</summary>
internal sealed class Wakeup : IDisposable
{
    private readonly SemaphoreSlim _signal = new(0, 1);

    public void Set()
    {
        try
        {
            _signal.Release();
        }
        catch (SemaphoreFullException)
        {
            // Already set.
        }
        catch (ObjectDisposedException)
        {
            // Its host has ended.
        }
    }

    /// <returns>Whether the pause was cut short.</returns>
    public Task<bool> PauseAsync(TimeSpan atMost, CancellationToken cancellation) =>
        _signal.WaitAsync(atMost, cancellation);

    public void Dispose() => _signal.Dispose();
}
