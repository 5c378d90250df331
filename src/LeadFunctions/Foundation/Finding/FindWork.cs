using LeadFunctions.Foundation.Telemetry;

namespace LeadFunctions.Foundation.Finding;

/// <summary>Has all finders of a pace look, one after the other. Safe to run twice, as each of them is.</summary>
internal sealed class FindWork(IEnumerable<Finder> finders)
{
    /// <exception cref="AggregateException">Some finders failed; all others have looked.</exception>
    public async Task HandleAsync(FindEvery every, CancellationToken ct)
    {
        var failures = new Failures();
        foreach (var finder in finders.Where(f => f.Every == every))
            await failures.CatchAsync($"What {finder.Name} looks for", () => finder.FindAsync(ct), ct);
        failures.ThrowIfAny();
    }
}
