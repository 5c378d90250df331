using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Affiliates.Standards;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using static LeadFunctions.Foundation.Places.StandingState;

namespace LeadFunctions.Tests.Affiliates.Standards;

public sealed class StandardMachineTests
{
    private static readonly StandardRule Unusable = new()
    {
        Name = "unusable",
        Measure = StandardMeasure.Unusable,
        Limit = 0.1m,
    };

    private static readonly StandingNumbers None = Numbers(0, 0);

    [Theory]
    // Healthy: from 100 rows, and only where the lower bound is above the limit.
    [InlineData(Healthy, 0, 99, 99, 0, 0, 0, 0, Healthy)]
    [InlineData(Healthy, 0, 100, 30, 0, 0, 0, 0, Warned)]
    [InlineData(Healthy, 0, 100, 15, 0, 0, 0, 0, Healthy)]
    // Warned: 7 days and 50 new rows that are no better.
    [InlineData(Warned, 6, 1000, 300, 500, 150, 0, 0, Warned)]
    [InlineData(Warned, 7, 1000, 300, 500, 150, 0, 0, Paused)]
    [InlineData(Warned, 7, 1000, 300, 49, 49, 0, 0, Warned)]
    [InlineData(Warned, 7, 1000, 300, 50, 6, 0, 0, Paused)]
    [InlineData(Warned, 7, 1000, 300, 50, 5, 0, 0, Warned)]
    [InlineData(Warned, 7, 1000, 100, 500, 150, 0, 0, Healthy)]
    [InlineData(Warned, 6, 1000, 100, 500, 10, 0, 0, Warned)]
    // Paused: 14 days.
    [InlineData(Paused, 13, 0, 0, 0, 0, 0, 0, Paused)]
    [InlineData(Paused, 14, 0, 0, 0, 0, 0, 0, Probation)]
    // Probation: 50 rows of its own, or 90 days.
    [InlineData(Probation, 20, 1000, 900, 49, 0, 49, 0, Probation)]
    [InlineData(Probation, 1, 1000, 900, 50, 5, 50, 5, Healthy)]
    [InlineData(Probation, 1, 0, 0, 50, 6, 50, 6, Paused)]
    [InlineData(Probation, 89, 0, 0, 0, 0, 10, 9, Probation)]
    [InlineData(Probation, 90, 0, 0, 0, 0, 10, 9, Paused)]
    [InlineData(Probation, 90, 0, 0, 0, 0, 0, 0, Healthy)]
    public void Each_state_is_followed_by_the_one_that_its_numbers_and_days_allow(
        object from,
        int days,
        int all,
        int hits,
        int newRows,
        int newHits,
        int probationRows,
        int probationHits,
        object to
    ) =>
        Assert.Equal(
            (StandingState)to,
            StandardMachine.Next(
                In((StandingState)from, days),
                Unusable,
                new StandardLook(Numbers(all, hits), Numbers(newRows, newHits), Numbers(probationRows, probationHits)),
                Sample.Noon
            )
        );

    [Fact]
    public void A_breach_that_may_be_one_bad_batch_warns_and_pauses_nobody()
    {
        var window = Numbers(1000, 300) with { SureLow = 0.09 };
        var look = new StandardLook(window, Numbers(500, 150), None);
        Assert.Equal(Warned, StandardMachine.Next(In(Healthy, 0), Unusable, look, Sample.Noon));
        Assert.Equal(Warned, StandardMachine.Next(In(Warned, 20), Unusable, look, Sample.Noon));
    }

    [Theory]
    [InlineData(StandardMeasure.Returned, 50, true)]
    [InlineData(StandardMeasure.Returned, 49, false)]
    [InlineData(StandardMeasure.DeniedInterest, 99, false)]
    [InlineData(StandardMeasure.DeniedInterest, 100, true)]
    public void Returns_are_looked_at_from_50_closed_deliveries_all_else_from_100_rows(
        object measure,
        int all,
        bool isBreach
    ) =>
        Assert.Equal(
            isBreach,
            StandardMachine.IsBreach(Unusable with { Measure = (StandardMeasure)measure }, Numbers(all, all))
        );

    [Theory]
    [InlineData(Healthy, 1000)]
    [InlineData(Warned, 1000)]
    [InlineData(Paused, 0)]
    public void What_ops_hold_no_number_changes_until_it_ends(object state, int hits)
    {
        var held = In((StandingState)state, 100) with
        {
            Override = new StandingOverride("Olga", "known fault", Sample.Noon.AddDays(1)),
        };
        var look = new StandardLook(Numbers(1000, hits), Numbers(1000, hits), None);
        Assert.Equal((StandingState)state, StandardMachine.Next(held, Unusable, look, Sample.Noon));
        Assert.NotEqual((StandingState)state, StandardMachine.Next(held, Unusable, look, Sample.Noon.AddDays(1)));
    }

    [Fact]
    public void Nobody_is_paused_without_a_warning_nor_healthy_after_a_pause_without_a_probation() =>
        Prop.ForAll(
                Moves.ToArbitrary(),
                m =>
                    StandardMachine.Next(m.Standing, Unusable, m.Look, Sample.Noon) switch
                    {
                        var same when same == m.Standing.State => true,
                        Warned => m.Standing.State == Healthy,
                        Paused => m.Standing.State is Warned or Probation,
                        Probation => m.Standing.State == Paused,
                        _ => m.Standing.State is Warned or Probation,
                    }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_second_look_at_the_same_moment_changes_nothing() =>
        Prop.ForAll(
                Moves.ToArbitrary(),
                m =>
                {
                    var next = StandardMachine.Next(m.Standing, Unusable, m.Look, Sample.Noon);
                    if (next == m.Standing.State)
                        return true;
                    var moved = StandingMoves.To(
                        m.Standing,
                        Unusable,
                        new StandingChange(Sample.Noon, m.Standing.State, next)
                    );
                    // What came before the change is not new, and a better probation leaves what was before it behind.
                    var look = m.Look with
                    {
                        Since = None,
                        Probation = None,
                    };
                    if (moved.CountsFrom is not null)
                        look = look with { Window = m.Look.Probation };
                    return StandardMachine.Next(moved, Unusable, look, Sample.Noon) == next;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void More_bad_rows_never_bring_a_better_state() =>
        Prop.ForAll(
                Moves.ToArbitrary(),
                m =>
                    m.Standing.State is Paused
                    || Rank(StandardMachine.Next(m.Standing, Unusable, m.Look, Sample.Noon))
                        <= Rank(StandardMachine.Next(m.Standing, Unusable, Worse(m.Look), Sample.Noon))
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(Probation, 3)]
    [InlineData(Paused, 13)]
    [InlineData(Healthy, 13)]
    public void A_probation_that_is_asked_for_again_keeps_what_it_began_with(object from, int taken)
    {
        var code = Sample.LeadCode.Value;
        var standing = In((StandingState)from, 2) with { Taken = new Dictionary<string, int> { [code] = 3 } };
        var again = StandingMoves.To(
            standing,
            Unusable,
            new StandingChange(Sample.Noon, standing.State, Probation) { By = "Olga", Why = "once more" },
            new Dictionary<string, int> { [code] = 13 }
        );
        Assert.Equal(taken, again.Taken[code]);
    }

    private static readonly Gen<StandingNumbers> Counts =
        from all in Gen.Choose(0, 400)
        from hits in Gen.Choose(0, 60)
        select Numbers(all, Math.Min(all, hits));

    private static readonly Gen<(Standing Standing, StandardLook Look)> Moves =
        from state in Gen.Elements(Healthy, Warned, Paused, Probation)
        from days in Gen.Choose(0, 100)
        from window in Counts
        from since in Counts
        from probation in Counts
        select (In(state, days), new StandardLook(window, since, probation));

    private static StandardLook Worse(StandardLook look) =>
        new(Worse(look.Window), Worse(look.Since), Worse(look.Probation));

    private static StandingNumbers Worse(StandingNumbers numbers) =>
        Numbers(numbers.All, Math.Min(numbers.All, numbers.Hits + 20));

    private static int Rank(StandingState state) =>
        state switch
        {
            Healthy => 0,
            Probation => 1,
            Warned => 1,
            _ => 2,
        };

    private static Standing In(StandingState state, int days) =>
        new(Sample.Affiliate.Name, "unusable")
        {
            State = state,
            Since = Sample.Noon.AddDays(-days),
            History = [new StandingChange(Sample.Noon.AddDays(-days), Healthy, state)],
        };

    // Each row is a batch of its own.
    private static StandingNumbers Numbers(int all, int hits) =>
        StandardCount.Of(
            Enumerable
                .Range(0, all)
                .Select(i => new StandardCluster(
                    BatchId.Of(Sample.Noon, "a", $"{i}"),
                    new DateOnly(2026, 11, 17),
                    1,
                    i < hits ? 1 : 0
                )),
            new DateOnly(2026, 11, 17),
            Unusable.Limit
        );
}
