using System.ComponentModel;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Affiliates.FraudSignals;

/// <summary>The flagged batches of the last 90 days.</summary>
internal sealed record FlagsView(
    [property: Description("How often each signal flagged a batch, and what ops found of it.")]
        IReadOnlyList<SignalCount> Signals,
    [property: Description("The newest upload first; at most 500.")] IReadOnlyList<FlagView> Flags
)
{
    private const int Most = 500;

    public static FlagsView Of(IEnumerable<BatchFlags> flags)
    {
        var flagged = flags.Where(f => f.Level != FlagLevel.None).OrderByDescending(f => f.Batch).ToList();
        return new FlagsView(
            [.. Enum.GetValues<FlagSignal>().Select(signal => SignalCount.Of(signal, flagged))],
            [.. flagged.Take(Most).Select(FlagView.Of)]
        );
    }
}

/// <summary>How often a signal was right.</summary>
/// <param name="Flagged">Amber and red batches that bear it.</param>
/// <param name="Confirmed">Those of them that ops marked as confirmed.</param>
/// <param name="False">Those that they marked as false.</param>
internal sealed record SignalCount(FlagSignal Signal, int Flagged, int Confirmed, int False)
{
    public static SignalCount Of(FlagSignal signal, IEnumerable<BatchFlags> flagged)
    {
        var bearing = flagged.Where(f => f.Signals.Any(s => s.Signal == signal)).ToList();
        return new SignalCount(signal, bearing.Count, Marked(FlagVerdict.Confirmed), Marked(FlagVerdict.False));

        int Marked(FlagVerdict verdict) => bearing.Count(f => f.Mark?.Verdict == verdict);
    }
}

/// <summary>A flagged batch.</summary>
internal sealed record FlagView(
    AffiliateName Affiliate,
    BatchId Batch,
    DateTimeOffset LookedAt,
    FlagLevel Level,
    [property: Description("From 0 to 1: amber from 0.4, red from 0.7.")] double Score,
    [property: Description("The strongest first.")] IReadOnlyList<FoundSignal> Signals,
    [property: Description("What ops found of it; missing before.")] FlagMark? Mark
)
{
    public static FlagView Of(BatchFlags flags) =>
        new(flags.Affiliate, flags.Batch, flags.LookedAt, flags.Level, flags.Score, flags.Signals, flags.Mark);
}
