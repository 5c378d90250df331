using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Affiliates.Scorecards;

/// <summary>The lines of a scorecard: each sums up some of the counts, for the week and for the weeks before.</summary>
internal sealed class ScoreLines
{
    private readonly ScoreSubject _subject;
    private readonly double _mean;

    public ScoreLines(ScoreSubject subject)
    {
        _subject = subject;
        _mean = OnTargetShare.Mean(subject.Counts.Values.Sum(c => c.OnTarget), subject.Counts.Values.Sum(c => c.Rated));
        Total = Line(null, "all", _ => true, Sum(subject.Money.ByCampaign.Values));
        ByCampaign = By(
            k => k.LeadCode,
            "no campaign named",
            code => subject.Money.ByCampaign.GetValueOrDefault(code ?? "", ScoreAmounts.Nothing)
        );
        BySubSource = By(k => k.SubSource, "none named", _ => null);
        Weeks = [.. Enumerable.Range(0, ScoreWeek.History + 1).Reverse().Select(OfWeek)];
    }

    public ScoreLine Total { get; }

    public IReadOnlyList<ScoreLine> ByCampaign { get; }

    public IReadOnlyList<ScoreLine> BySubSource { get; }

    public IReadOnlyList<ScoreOfWeek> Weeks { get; }

    private IReadOnlyList<ScoreLine> By(
        Func<ScoreKey, string?> of,
        string nameOfNone,
        Func<string?, ScoreAmounts?> amounts
    ) =>
        [
            .. _subject
                .Counts.Where(c => c.Key.Age == 0 && !c.Value.IsNothing)
                .Select(c => of(c.Key))
                .Distinct()
                .Select(value => Line(value, value ?? nameOfNone, k => of(k) == value, amounts(value)))
                .OrderByDescending(line => line.Sent)
                .ThenByDescending(line => line.Uploaded)
                .ThenBy(line => line.Value, StringComparer.Ordinal),
        ];

    private ScoreLine Line(string? value, string name, Func<ScoreKey, bool> isOf, ScoreAmounts? amounts)
    {
        var (now, before) = (Sum(k => k.Age == 0 && isOf(k)), Sum(k => k.Age > 0 && isOf(k)));
        var targets = _subject.Affiliate.Targets;
        var times = now.Seconds.Order().Select(s => TimeSpan.FromSeconds(s)).ToList();
        return new ScoreLine(
            value,
            name,
            now.Uploaded,
            now.Usable,
            now.Unusable,
            now.NotWanted,
            now.NotJudged,
            now.Sent,
            (long?)SpeedToLead.Percentile(times, 50)?.TotalSeconds,
            (long?)SpeedToLead.Percentile(times, 95)?.TotalSeconds,
            now.Final,
            now.Returned,
            ScoreJudging.Share(
                (now.Usable, now.Judged),
                (before.Usable, before.Judged),
                targets?.Usable,
                isMoreBetter: true,
                ScoreJudging.ByRows
            ),
            ScoreJudging.Share(
                (now.Returned, now.Closed),
                (before.Returned, before.Closed),
                targets?.Returned,
                isMoreBetter: false,
                ScoreJudging.ByRows
            ),
            ScoreJudging.Share(
                (now.OnTarget, now.Rated),
                (before.OnTarget, before.Rated),
                targets?.OnTarget,
                isMoreBetter: true,
                OnTarget
            ),
            amounts?.Sent,
            amounts?.Billable,
            amounts?.Returned
        );
    }

    private ScoreOfWeek OfWeek(int age)
    {
        var (week, count) = (_subject.Week.Before(age), Sum(k => k.Age == age));
        return new ScoreOfWeek(
            $"{week}",
            week.Monday,
            count.Uploaded,
            count.Sent,
            count.Judged == 0 ? null : ScoreJudging.ByRows(count.Usable, count.Judged),
            count.Closed == 0 ? null : ScoreJudging.ByRows(count.Returned, count.Closed),
            count.Rated == 0 ? null : OnTarget(count.OnTarget, count.Rated),
            count.AgeDays.Count == 0 ? null : count.AgeDays.Order().ElementAt((count.AgeDays.Count - 1) / 2),
            (long?)
                SpeedToLead
                    .Percentile([.. count.Seconds.Order().Select(s => TimeSpan.FromSeconds(s))], 50)
                    ?.TotalSeconds
        );
    }

    private ShareRange OnTarget(int hits, int all) => ScoreJudging.OnTarget(hits, all, _mean);

    private ScoreCount Sum(Func<ScoreKey, bool> isOf) =>
        ScoreCount.Sum(_subject.Counts.Where(c => isOf(c.Key)).Select(c => c.Value));

    private static ScoreAmounts Sum(IEnumerable<ScoreAmounts> amounts) =>
        amounts.Aggregate(ScoreAmounts.Nothing, (sum, next) => sum + next);
}
