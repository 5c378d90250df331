using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Affiliates.FraudSignals;

/// <summary>Times that cannot be: after the upload, before the campaign, or over 30 % the same to the second.</summary>
internal static class OddTimes
{
    private const int FewestOdd = 3;
    private const double LeastOdd = 0.02;
    private const int FewestSame = 10;
    private const double LeastSame = 0.3;

    // By how much clocks of affiliates are ahead of ours.
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(10);

    public static FoundSignal? Of(IReadOnlyList<FlagRow> rows, DateTimeOffset uploadedAt)
    {
        var timed = rows.Where(r => r.Time is not null).ToList();
        if (timed.Count == 0)
            return null;
        var same = timed.GroupBy(r => r.Time!.At).MaxBy(of => of.Count())!.ToList();
        return new[]
        {
            Odd("after the upload", timed.Where(r => r.Time!.Earliest > uploadedAt.UtcDateTime + Ahead), timed),
            Odd("before the campaign began", timed.Where(IsBeforeCampaign), timed),
            timed.Count >= FewestSame && same.Count > LeastSame * timed.Count
                ? Evidence.Over(
                    FlagSignal.OddTimes,
                    same.Count,
                    LeastSame * timed.Count,
                    $"{same.Count} of {timed.Count} times are the same to the second",
                    same.Select(r => r.Line)
                )
                : null,
        }
            .OfType<FoundSignal>()
            .MaxBy(s => s.Strength);
    }

    private static bool IsBeforeCampaign(FlagRow row) =>
        row.Starts is { } starts && row.Time!.Latest < starts.ToDateTime(default).AddDays(-1);

    private static FoundSignal? Odd(string how, IEnumerable<FlagRow> rows, List<FlagRow> timed)
    {
        var odd = rows.Select(r => r.Line).ToList();
        return Evidence.Over(
            FlagSignal.OddTimes,
            odd.Count,
            Math.Max(LeastOdd * timed.Count, FewestOdd),
            $"{odd.Count} of {timed.Count} times are {how}",
            odd
        );
    }
}
