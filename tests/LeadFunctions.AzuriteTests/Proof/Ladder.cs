namespace LeadFunctions.AzuriteTests.Proof;

/// <summary>Runs a step again and again, its first call spoilt, then its second, and so on until all of them hold. A
/// step that is through in spite of a call that was made twice or late is not run again: its work is no longer
/// new.</summary>
/// <param name="every">Spoils just every n-th point.</param>
/// <param name="start">The first rung.</param>
internal sealed class Ladder(ProofStage stage, Fault fault, int every = 1, int start = 1)
{
    private const int Highest = 2_000;

    /// <summary>How many calls were spoilt.</summary>
    public int Points { get; private set; }

    /// <summary>How many were spoilt in each function.</summary>
    public Dictionary<string, int> ByFunction { get; } = [];

    // A message that comes again goes on where the last one came to: otherwise what it asks for again is spoilt for
    // ever.
    private readonly Dictionary<string, int> _rungs = [];

    /// <exception cref="InvalidOperationException">The step never comes to its end, or fails without a
    /// fault.</exception>
    public async Task ClimbAsync(Step step)
    {
        var key = $"{step.Function.Name} {step.Cause}";
        for (var rung = _rungs.GetValueOrDefault(key, start + (Points % every)); rung <= Highest; rung += every)
        {
            _rungs[key] = rung;
            var line = new FaultLine(fault, rung, () => step.RunAsync(stage));
            var done = await step.TryRunAsync(stage, line);
            if (line.WasReached)
            {
                Points++;
                ByFunction[step.Function.Name] = ByFunction.GetValueOrDefault(step.Function.Name) + 1;
                if (!done || fault is not (Fault.Twice or Fault.Overtaken))
                    continue;
                _rungs[key] = rung + every;
                return;
            }
            if (!done)
                await step.RunAsync(stage);
            return;
        }
        throw new InvalidOperationException($"{step.Function.Name} makes more than {Highest} calls.");
    }
}
