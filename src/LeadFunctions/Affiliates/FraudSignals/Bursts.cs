using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Affiliates.FraudSignals;

/// <summary>More rows within a minute than the quarters of an hour around it, and the hours of the batch, let
/// expect.</summary>
internal static class Bursts
{
    public const double Limit = 1e-6;

    private const int FewestSeconds = 20;
    private const int FewestRows = 5;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Around = TimeSpan.FromMinutes(15);

    /// <returns>The minute with most rows; null where times do not tell.</returns>
    public static FoundSignal? Of(IReadOnlyList<FlagRow> rows)
    {
        var timed = rows.Where(r => r.Time is not null)
            .Select(r => (r.Line, At: r.Time!.At - (r.Time.Offset ?? default)))
            // Times that are the same to the second are odd times.
            .DistinctBy(r => r.At)
            .OrderBy(r => r.At)
            .ToList();
        if (timed.Count < FewestSeconds)
            return null;
        var (first, most) = (0, 0);
        for (int from = 0, to = 0; from < timed.Count; from++)
        {
            while (to < timed.Count && timed[to].At - timed[from].At < Window)
                to++;
            if (to - from > most)
                (first, most) = (from, to - from);
        }
        if (most < FewestRows)
            return null;
        var start = timed[first].At;
        var hours = timed.Select(r => r.At.Ticks / TimeSpan.TicksPerHour).Distinct().Count();
        var near = Math.Max(
            timed.Count(r => r.At >= start && r.At < start + Around),
            timed.Count(r => r.At < start + Window && r.At >= start + Window - Around)
        );
        var mean = Math.Max(timed.Count / (60.0 * hours), near / Around.TotalMinutes);
        return Evidence.Likely(
            FlagSignal.Burst,
            // Any of the rows could have begun the fullest minute.
            Math.Min(1, Tails.Poisson(most, mean) * timed.Count),
            $"{most} rows of different seconds within 60, where {mean:0.##} were to be expected",
            timed.Skip(first).Take(most).Select(r => r.Line)
        );
    }
}
