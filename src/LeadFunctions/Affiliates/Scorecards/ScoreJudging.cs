using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Affiliates.Scorecards;

/// <summary>Compares numbers of a week with a target and with the weeks before, as far as chance lets
/// anybody.</summary>
internal static class ScoreJudging
{
    // Of fewer weeks nobody knows what is usual.
    private const int LeastWeeks = 4;

    /// <param name="isMoreBetter">False for shares that are to be low.</param>
    /// <returns>Null where nothing was counted in the week.</returns>
    public static ScoreShare? Share(
        (int Hits, int All) now,
        (int Hits, int All) before,
        decimal? target,
        bool isMoreBetter,
        Func<int, int, ShareRange> range
    )
    {
        if (now.All == 0)
            return null;
        var (found, earlier) = (range(now.Hits, now.All), before.All == 0 ? null : range(before.Hits, before.All));
        return new ScoreShare(
            now.Hits,
            now.All,
            found,
            (double?)target,
            target is { } goal ? AgainstTarget(found, (double)goal, isMoreBetter) : null,
            earlier,
            before.All,
            earlier is null ? null : Against(found, earlier, isMoreBetter)
        );
    }

    public static ShareRange ByRows(int hits, int all)
    {
        var ((low, high), share) = (Wilson.Of(hits, all), (double)hits / all);
        // At 0 and 1 the bounds miss them by what computers round.
        return new ShareRange(share, Math.Min(low, share), Math.Max(high, share));
    }

    /// <param name="mean">That few ratings are drawn to.</param>
    public static ShareRange OnTarget(int hits, int all, double mean)
    {
        var share = OnTargetShare.Of(hits, all, mean);
        return new ShareRange(share.Share, share.From, share.To);
    }

    /// <param name="before">Of weeks in which there was something.</param>
    public static ScoreNumber Number(double value, IReadOnlyList<double> before, double? target, bool isMoreBetter) =>
        new(
            value,
            target,
            target is not { } goal ? null
                : (isMoreBetter ? value >= goal : value <= goal) ? ScoreVerdict.Better
                : ScoreVerdict.Worse,
            before.Count == 0 ? null : before.Min(),
            before.Count == 0 ? null : before.Average(),
            before.Count == 0 ? null : before.Max(),
            before.Count < LeastWeeks ? null
                : value > before.Max() ? Verdict(isMoreBetter)
                : value < before.Min() ? Verdict(!isMoreBetter)
                : ScoreVerdict.NotClear
        );

    private static ScoreVerdict AgainstTarget(ShareRange found, double target, bool isMoreBetter) =>
        (isMoreBetter ? found.From >= target : found.To <= target) ? ScoreVerdict.Better
        : (isMoreBetter ? found.To < target : found.From > target) ? ScoreVerdict.Worse
        : ScoreVerdict.NotClear;

    private static ScoreVerdict Against(ShareRange found, ShareRange before, bool isMoreBetter) =>
        found.From > before.To ? Verdict(isMoreBetter)
        : found.To < before.From ? Verdict(!isMoreBetter)
        : ScoreVerdict.NotClear;

    private static ScoreVerdict Verdict(bool isBetter) => isBetter ? ScoreVerdict.Better : ScoreVerdict.Worse;
}
