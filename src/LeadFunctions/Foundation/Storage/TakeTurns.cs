namespace LeadFunctions.Foundation.Storage;

/// <summary>Lets writers of one process take turns at something contended (one campaign, one batch). Between processes
/// ETags decide; turns only spare the conflicts. Never hold two at once.</summary>
internal sealed class TakeTurns
{
    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, 256).Select(_ => new SemaphoreSlim(1, 1))];

    public async Task<T> TakeAsync<T>(string what, Func<Task<T>> act, CancellationToken ct)
    {
        var gate = _gates[(uint)what.GetHashCode(StringComparison.Ordinal) % _gates.Length];
        await gate.WaitAsync(ct);
        try
        {
            return await act();
        }
        finally
        {
            gate.Release();
        }
    }
}
