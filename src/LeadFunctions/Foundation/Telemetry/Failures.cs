namespace LeadFunctions.Foundation.Telemetry;

/// <summary>Work on many things, of which one that fails must not hold up the others.</summary>
internal sealed class Failures
{
    private readonly List<Exception> _all = [];

    /// <param name="what">Completes "… could not be looked at".</param>
    /// <param name="ct">What it cancels ends the work on the others, too; a time-out does not.</param>
    public async Task CatchAsync(string what, Func<Task> act, CancellationToken ct)
    {
        try
        {
            await act();
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            _all.Add(new InvalidOperationException($"{what} could not be looked at.", e));
        }
    }

    /// <exception cref="AggregateException">Some failed; all others are done.</exception>
    public void ThrowIfAny()
    {
        if (_all.Count > 0)
            throw new AggregateException(_all);
    }
}
