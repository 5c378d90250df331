using System.Globalization;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Affiliates.FraudSignals;

/// <summary>Makes signals of what was counted.</summary>
internal static class Evidence
{
    // So that two signals at their limits are amber, and none alone is.
    private const double AtLimit = 0.7;

    /// <summary>A signal, where what was measured is over its limit: 0.7 at the limit, 1 at twice of it.</summary>
    public static FoundSignal? Over(
        FlagSignal signal,
        double measured,
        double limit,
        FormattableString what,
        IEnumerable<int> rows
    ) => measured < limit ? null : Of(signal, StrengthOf(measured, limit), null, what, rows);

    /// <summary>One whose strength is decided once the likelihoods of all are known.</summary>
    public static FoundSignal Likely(FlagSignal signal, double p, FormattableString what, IEnumerable<int> rows) =>
        Of(signal, 0, p, what, rows);

    public static double StrengthOf(double measured, double limit) =>
        Math.Min(1, AtLimit + ((1 - AtLimit) * ((measured / limit) - 1)));

    private static FoundSignal Of(
        FlagSignal signal,
        double strength,
        double? p,
        FormattableString what,
        IEnumerable<int> rows
    ) =>
        new(
            signal,
            strength,
            p,
            what.ToString(CultureInfo.InvariantCulture),
            [.. rows.Distinct().Order().Take(FoundSignal.MostRows)]
        );
}
