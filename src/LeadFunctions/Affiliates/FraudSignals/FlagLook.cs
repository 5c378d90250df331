using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Affiliates.FraudSignals;

/// <summary>All signals of a batch, and what they make together.</summary>
/// <param name="Score">From 0 to 1.</param>
internal sealed record FlagLook(double Score, IReadOnlyList<FoundSignal> Signals, FlagCounters Counters)
{
    /// <summary>What a signal adds at most: none alone is amber.</summary>
    public const double Weight = 0.35;

    public static FlagLook Of(IReadOnlyList<FlagRow> rows, DateTimeOffset uploadedAt, FlagBaseline baseline)
    {
        var (alike, company, addresses, digits) = (
            new NearIdenticalRows(rows),
            new OneCompany(rows),
            new UnrelatedAddresses(rows),
            new LastDigits(rows)
        );
        var signals = new[]
        {
            alike.Over(baseline),
            AlikeAnswers.Of(rows),
            SharedPhones.Of(rows),
            company.Over(baseline),
            OddTimes.Of(rows, uploadedAt),
            addresses.Over(baseline),
            NumberedAddresses.Of(rows),
        }
            .OfType<FoundSignal>()
            .Concat(Sure(new[] { Bursts.Of(rows), digits.Against(baseline) }.OfType<FoundSignal>()))
            .OrderByDescending(s => s.Strength)
            .ToList();
        return new FlagLook(
            ScoreOf(signals),
            signals,
            new FlagCounters
            {
                Rows = rows.Count,
                NearIdentical = alike.Share,
                LargestCompany = company.Share,
                Named = addresses.Named,
                Unrelated = addresses.Count,
                PhoneDigits = digits.Phones,
                SecondDigits = digits.Seconds,
            }
        );
    }

    public static double ScoreOf(IEnumerable<FoundSignal> signals) =>
        1 - signals.Aggregate(1.0, (rest, signal) => rest * (1 - (Weight * signal.Strength)));

    /// <summary>Those that are unlikely enough, though as many were looked at: Holm's correction.</summary>
    internal static IEnumerable<FoundSignal> Sure(IEnumerable<FoundSignal> likely)
    {
        var (ordered, least) = (likely.OrderBy(s => s.P).ToList(), 0.0);
        foreach (var (i, signal) in ordered.Index())
        {
            least = Math.Max(least, Math.Min(1, signal.P!.Value * (ordered.Count - i)));
            var limit = signal.Signal == FlagSignal.Burst ? Bursts.Limit : LastDigits.Limit;
            if (least < limit)
                yield return signal with
                {
                    P = least,
                    Strength = Evidence.StrengthOf(Math.Log10(Math.Max(least, double.Epsilon)), Math.Log10(limit)),
                };
        }
    }
}
