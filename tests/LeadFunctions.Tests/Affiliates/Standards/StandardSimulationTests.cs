using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Tests.Affiliates.Standards;

/// <summary>What <c>docs/reference/standards.md</c> promises, played with invented affiliates.</summary>
public sealed class StandardSimulationTests
{
    private static readonly (decimal Limit, double Alike, int BatchDays)[] Kinds =
    [
        (0.05m, 0, 1),
        (0.05m, 0.02, 1),
        (0.05m, 0.05, 1),
        (0.05m, 0.02, 7),
        (0.15m, 0, 1),
        (0.15m, 0.05, 1),
        (0.15m, 0.05, 7),
        (0.02m, 0.02, 1),
    ];

    [Fact]
    public void Of_1_000_affiliates_well_within_their_limit_fewer_than_1_in_100_are_ever_paused_in_a_year()
    {
        var paused = Play(
            1_000,
            (i, random) =>
            {
                var (limit, alike, batchDays) = Kinds[i % Kinds.Length];
                return new SimulatedAffiliate(0.6 * (double)limit, alike, 20 + (i % 10 * 20), batchDays)
                    .Play(limit, 365, random)
                    .Any(day => day.Standing.State == StandingState.Paused);
            }
        );
        Assert.True(paused < 10, $"{paused} of 1,000 were paused");
    }

    [Theory]
    [InlineData(0.05, 0)]
    [InlineData(0.05, 0.02)]
    [InlineData(0.15, 0.05)]
    public void At_twice_the_limit_and_100_rows_a_day_95_of_100_are_warned_within_10_days(double limit, double alike)
    {
        var warned = Play(
            1_000,
            (_, random) =>
                new SimulatedAffiliate(2 * limit, alike, 100)
                    .Play((decimal)limit, 10, random)
                    .Any(day => day.Standing.State == StandingState.Warned)
        );
        Assert.True(warned >= 950, $"{warned} of 1,000 were warned");
    }

    [Fact]
    public void At_twice_the_limit_most_that_do_not_get_better_are_paused_within_a_month()
    {
        var paused = Play(
            500,
            (_, random) =>
                new SimulatedAffiliate(0.1, 0.02, 100)
                    .Play(0.05m, 30, random)
                    .Any(day => day.Standing.State == StandingState.Paused)
        );
        Assert.True(paused >= 475, $"{paused} of 500 were paused");
    }

    // Seeded, so that it is the same every time.
    private static int Play(int affiliates, Func<int, Random, bool> isSo)
    {
        var count = 0;
        Parallel.For(
            0,
            affiliates,
            i =>
            {
                if (isSo(i, new Random(i)))
                    Interlocked.Increment(ref count);
            }
        );
        return count;
    }
}
