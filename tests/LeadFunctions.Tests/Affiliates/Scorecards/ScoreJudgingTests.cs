using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Affiliates.Scorecards;

namespace LeadFunctions.Tests.Affiliates.Scorecards;

public sealed class ScoreJudgingTests
{
    [Theory]
    [InlineData(480, 500, 0.9, ScoreVerdict.Better)]
    [InlineData(46, 50, 0.9, ScoreVerdict.NotClear)]
    [InlineData(400, 500, 0.9, ScoreVerdict.Worse)]
    internal void A_target_is_met_or_missed_where_chance_alone_cannot_do_it(
        int hits,
        int all,
        double target,
        ScoreVerdict verdict
    )
    {
        Assert.Equal(
            verdict,
            ScoreJudging
                .Share((hits, all), (0, 0), (decimal)target, isMoreBetter: true, ScoreJudging.ByRows)!
                .AgainstTarget
        );
        // Of what is to be low the rest.
        Assert.Equal(
            verdict,
            ScoreJudging
                .Share((all - hits, all), (0, 0), 1 - (decimal)target, isMoreBetter: false, ScoreJudging.ByRows)!
                .AgainstTarget
        );
    }

    [Theory]
    [InlineData(480, 500, 3200, 4000, ScoreVerdict.Better)]
    [InlineData(41, 50, 3200, 4000, ScoreVerdict.NotClear)]
    [InlineData(300, 500, 3200, 4000, ScoreVerdict.Worse)]
    internal void A_week_is_better_than_those_before_beyond_chance_alone(
        int hits,
        int all,
        int hitsBefore,
        int before,
        ScoreVerdict verdict
    ) =>
        Assert.Equal(
            verdict,
            ScoreJudging
                .Share((hits, all), (hitsBefore, before), null, isMoreBetter: true, ScoreJudging.ByRows)!
                .AgainstBefore
        );

    [Fact]
    public void Of_nothing_nothing_is_said()
    {
        Assert.Null(ScoreJudging.Share((0, 0), (5, 10), 0.5m, isMoreBetter: true, ScoreJudging.ByRows));
        var first = ScoreJudging.Share((5, 10), (0, 0), null, isMoreBetter: true, ScoreJudging.ByRows)!;
        Assert.Equal((null, null, null), (first.AgainstTarget, first.AgainstBefore, first.Before));
    }

    [Theory]
    [InlineData(12, new double[] { 3, 5, 9, 11 }, ScoreVerdict.Better)]
    [InlineData(11, new double[] { 3, 5, 9, 11 }, ScoreVerdict.NotClear)]
    [InlineData(2, new double[] { 3, 5, 9, 11 }, ScoreVerdict.Worse)]
    [InlineData(2, new double[] { 3, 5, 9 }, null)]
    internal void A_number_is_compared_with_all_weeks_before_if_there_are_enough(
        double value,
        double[] before,
        ScoreVerdict? verdict
    ) => Assert.Equal(verdict, ScoreJudging.Number(value, before, null, isMoreBetter: true).AgainstBefore);

    [Fact]
    public void A_share_and_its_range_lie_between_0_and_1() =>
        Prop.ForAll(
                (
                    from all in Gen.Choose(1, 2_000)
                    from hits in Gen.Choose(0, all)
                    from mean in Gen.Choose(1, 999)
                    select (hits, all, mean / 1000.0)
                ).ToArbitrary(),
                counted =>
                    new[]
                    {
                        ScoreJudging.ByRows(counted.hits, counted.all),
                        ScoreJudging.OnTarget(counted.hits, counted.all, counted.Item3),
                    }.All(r => 0 <= r.From && r.From <= r.Share && r.Share <= r.To && r.To <= 1)
            )
            .QuickCheckThrowOnFailure();
}
