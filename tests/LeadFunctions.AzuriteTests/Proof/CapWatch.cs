using System.Collections.Concurrent;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.AzuriteTests.Proof;

/// <summary>Looks again and again at what campaigns have taken, by their counter and by counting their
/// places.</summary>
internal sealed class CapWatch : IAsyncDisposable
{
    // Without a pause the looking would take more of the machine than the work.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<LeadCode, int> _most = new();
    private readonly Task _looking;
    private int _looks;

    public CapWatch(DeliveryStore deliveries, IEnumerable<LeadCode> campaigns) =>
        _looking = Task.WhenAll(campaigns.Select(leadCode => LookAsync(deliveries, leadCode)));

    /// <summary>How often a campaign was looked at, all of them together.</summary>
    public int Looks => Volatile.Read(ref _looks);

    /// <summary>The most that each campaign ever had.</summary>
    public IReadOnlyDictionary<LeadCode, int> Most => _most;

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _looking;
        _stopping.Dispose();
    }

    private async Task LookAsync(DeliveryStore deliveries, LeadCode leadCode)
    {
        while (!_stopping.IsCancellationRequested)
        {
            Note(leadCode, await deliveries.TakenAsync(leadCode, default));
            Note(leadCode, await deliveries.OfAsync(leadCode).CountAsync(d => d.Return is null));
            Interlocked.Increment(ref _looks);
            await Task.Delay(Pause, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Note(LeadCode leadCode, int taken) =>
        _most.AddOrUpdate(leadCode, taken, (_, most) => Math.Max(most, taken));
}
