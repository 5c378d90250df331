using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Affiliates.FraudSignals;

/// <summary>Last digits of phones and of seconds, against those of all batches of the last 90 days: people who invent
/// numbers have favourites.</summary>
internal sealed class LastDigits(IReadOnlyList<FlagRow> rows)
{
    public const double Limit = 1e-4;

    private const int FewestNumbers = 200;
    private const int FewestKnown = 1_000;

    // A number counts once, however many people it is given for; those that end in 00 are switchboards.
    private readonly List<(int Line, int Digit)> _phones =
    [
        .. rows.Where(r => r.PhoneKey is { Length: > 2 } phone && !phone.EndsWith("00", StringComparison.Ordinal))
            .DistinctBy(r => r.PhoneKey)
            .Select(r => (r.Line, r.PhoneKey[^1] - '0')),
    ];

    private readonly List<(int Line, int Digit)> _seconds =
    [
        .. rows.Where(r => r.Time is not null)
            .DistinctBy(r => r.Time!.At)
            .Select(r => (r.Line, r.Time!.At.Second % 10)),
    ];

    public int[] Phones => Counted(_phones);

    public int[] Seconds => Counted(_seconds);

    /// <returns>The less likely of both; null where there are too few to tell.</returns>
    public FoundSignal? Against(FlagBaseline baseline) =>
        new[]
        {
            Against(_phones, baseline.PhoneDigits, "phones that do not end in 00"),
            Against(_seconds, baseline.SecondDigits, "seconds of times"),
        }
            .OfType<FoundSignal>()
            .MinBy(s => s.P);

    private static FoundSignal? Against(List<(int Line, int Digit)> own, IReadOnlyList<int> known, string of)
    {
        if (own.Count < FewestNumbers || known.Sum() < FewestKnown)
            return null;
        var counted = Counted(own);
        var most = Enumerable.Range(0, 10).MaxBy(d => counted[d] - (own.Count * (double)known[d] / known.Sum()));
        return Evidence.Likely(
            FlagSignal.Digits,
            // Two are looked at.
            Math.Min(1, 2 * Tails.Differ(counted, known)),
            $"{own.Count} {of}: {counted[most]} end in {most}, where {own.Count * (double)known[most] / known.Sum():0} were to be expected",
            own.Where(o => o.Digit == most).Select(o => o.Line)
        );
    }

    private static int[] Counted(List<(int Line, int Digit)> own) =>
        [.. Enumerable.Range(0, 10).Select(digit => own.Count(o => o.Digit == digit))];
}
