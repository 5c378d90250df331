using LeadFunctions.Affiliates.Standards;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Tests.Affiliates.Standards;

public sealed class StandardReplayTests
{
    private static readonly DateOnly Begin = new(2026, 9, 1);

    private static readonly StandardRule Rule = new()
    {
        Name = "unusable",
        Measure = StandardMeasure.Unusable,
        Limit = 0.1m,
    };

    [Fact]
    public void A_bad_month_is_warned_paused_on_probation_and_healthy_again()
    {
        // 40 rows a day, of which 16 are bad until it is paused.
        var history = Play(Rule, 60, day => day < 10 ? 16 : 1);
        Assert.Equal(
            ["day 3 Warned", "day 10 Paused", "day 24 Probation", "day 25 Healthy"],
            history.Select(c => $"day {c.At.UtcDay.DayNumber - Begin.DayNumber} {c.To}")
        );
    }

    [Fact]
    public void Who_got_better_after_the_warning_is_not_paused_for_what_was_before() =>
        Assert.Equal(
            [StandingState.Warned, StandingState.Healthy],
            Play(Rule, 60, day => day < 4 ? 16 : 1).Select(c => c.To)
        );

    [Fact]
    public void Who_does_not_get_better_is_paused_again_by_its_probation() =>
        Assert.Equal(
            [
                StandingState.Warned,
                StandingState.Paused,
                StandingState.Probation,
                StandingState.Paused,
                StandingState.Probation,
                StandingState.Paused,
            ],
            Play(Rule, 45, _ => 16).Select(c => c.To)
        );

    [Fact]
    public void Bad_rows_from_before_a_pause_do_not_count_once_a_probation_went_well()
    {
        var history = Play(Rule with { Consequence = StandardConsequence.LowerCap }, 90, day => day < 10 ? 30 : 1);
        Assert.Equal(StandingState.Healthy, history[^1].To);
    }

    private static IReadOnlyList<StandingChange> Play(StandardRule rule, int days, Func<int, int> bad) =>
        StandardReplay
            .Of(
                new StandardSubject(Sample.Affiliate.Name, rule.Name, null),
                rule,
                [
                    .. Enumerable
                        .Range(0, days)
                        .Select(day => new StandardCluster(
                            BatchId.Of(
                                new DateTimeOffset(Begin.AddDays(day), new TimeOnly(9, 0), TimeSpan.Zero),
                                "a",
                                "0"
                            ),
                            Begin.AddDays(day),
                            40,
                            bad(day)
                        )),
                ],
                Enumerable.Range(0, days).Select(Begin.AddDays)
            )[^1]
            .Standing.History;
}
