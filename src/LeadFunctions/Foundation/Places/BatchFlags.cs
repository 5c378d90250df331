using Azure;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Places;

/// <summary>What was found of a batch that was looked at.</summary>
/// <param name="Score">From 0 to 1.</param>
internal sealed record BatchFlags(AffiliateName Affiliate, BatchId Batch, DateTimeOffset LookedAt, double Score)
{
    private const double Amber = 0.4;
    private const double Red = 0.7;

    /// <summary>The strongest first.</summary>
    public IReadOnlyList<FoundSignal> Signals { get; init; } = [];

    public FlagCounters Counters { get; init; } = new();

    public FlagMark? Mark { get; init; }

    /// <summary>Whether ops were told, or need not be.</summary>
    public bool IsTold { get; init; }

    /// <summary>The version that was read; null for one that is not stored.</summary>
    public ETag? Version { get; init; }

    public FlagLevel Level =>
        Score switch
        {
            >= Red => FlagLevel.Red,
            >= Amber => FlagLevel.Amber,
            _ => FlagLevel.None,
        };

    /// <summary>Whether later batches are compared with it.</summary>
    public bool IsUsual => Mark is { } mark ? mark.Verdict == FlagVerdict.False : Level == FlagLevel.None;

    /// <summary>Without the rows that show it, once they have no values to look at.</summary>
    public BatchFlags Bare() => this with { Signals = [.. Signals.Select(s => s with { Rows = [] })] };
}
