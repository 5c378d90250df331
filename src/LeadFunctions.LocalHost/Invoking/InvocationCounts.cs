using System.Collections.Concurrent;

namespace LeadFunctions.LocalHost.Invoking;

internal readonly record struct FunctionCount(long Succeeded, long Failed, int InFlight);

/// <summary>Running totals for progress displays.</summary>
internal sealed class InvocationCounts
{
    private readonly ConcurrentDictionary<string, FunctionCount> _byFunction = new();

    public IReadOnlyDictionary<string, FunctionCount> ByFunction => _byFunction;

    public FunctionCount this[string function] => _byFunction.GetValueOrDefault(function);

    public int InFlight => _byFunction.Values.Sum(c => c.InFlight);

    public void Started(string function) => Change(function, c => c with { InFlight = c.InFlight + 1 });

    public void Succeeded(string function) =>
        Change(function, c => c with { InFlight = c.InFlight - 1, Succeeded = c.Succeeded + 1 });

    public void Failed(string function) =>
        Change(function, c => c with { InFlight = c.InFlight - 1, Failed = c.Failed + 1 });

    private void Change(string function, Func<FunctionCount, FunctionCount> change) =>
        _byFunction.AddOrUpdate(function, _ => change(default), (_, count) => change(count));
}
