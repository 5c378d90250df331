using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Affiliates.FraudSignals;

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
