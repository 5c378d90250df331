using System.ComponentModel;
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
