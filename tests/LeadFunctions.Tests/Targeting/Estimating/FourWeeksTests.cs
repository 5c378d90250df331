using LeadFunctions.Targeting.Estimating;
using LeadFunctions.Tests.Docs;
using MathNet.Numerics.Distributions;

namespace LeadFunctions.Tests.Targeting.Estimating;

public sealed class FourWeeksTests
{
    // 130 leads in 13 weeks.
    private static readonly int[] Even = [10, 9, 11, 12, 8, 10, 7, 13, 10, 10, 11, 9, 10];
    private static readonly int[] Bursty = [0, 0, 40, 0, 5, 0, 30, 0, 0, 35, 0, 0, 20];

    [Fact]
    public void Even_weeks_have_the_range_of_the_worked_numbers()
    {
        // Negative binomial, size 130.5, probability 13/17: mean 40.2, standard deviation 7.2.
        Assert.Equal(new FourWeeks(31, 50, false), FourWeeks.Of(Even));
    }

    [Theory]
    [InlineData(new[] { 0, 0, 0 })]
    [InlineData(new[] { 1, 0, 2, 1 })]
    [InlineData(new[] { 10, 9, 11, 12 })]
    [InlineData(new[] { 300, 310, 290, 305 })]
    public void Quantiles_are_those_of_the_negative_binomial_distribution(int[] weeks)
    {
        var (shape, known) = (weeks.Sum() + 0.5, weeks.Length / (weeks.Length + 4.0));
        var (low, high) = (-1, -1);
        var sum = 0.0;
        for (var k = 0; high < 0; k++)
        {
            sum += NegativeBinomial.PMF(shape, known, k);
            low = low < 0 && sum >= 0.1 ? k : low;
            high = sum >= 0.9 ? k : high;
        }
        Assert.Equal(new FourWeeks(low, high, false), FourWeeks.Of(weeks));
    }

    [Fact]
    public void Weeks_that_differ_more_than_by_chance_are_drawn_from()
    {
        Assert.True(FourWeeks.Of(Bursty) is { IsBursty: true, Low: 0, High: > 80 });
        Assert.False(FourWeeks.Of([7]).IsBursty);
    }

    [Fact]
    public void Draws_are_widened_about_their_mean()
    {
        // Of two weeks, 0 and 20: four draws sum to 0, 20, 40, 60 or 80 in 1, 4, 6, 4 and 1 of 16 ways.
        var widening = FourWeeks.Widening(2);
        Assert.Equal(
            new FourWeeks((int)Math.Max(0, 40 - (20 * widening)), (int)Math.Round(40 + (20 * widening)), true),
            FourWeeks.Of([0, 20])
        );
    }

    [Fact]
    public void Thirteen_weeks_are_widened_by_1_26_and_fewer_by_more()
    {
        Assert.Equal(1.26, FourWeeks.Widening(13), 2);
        Assert.True(FourWeeks.Widening(6) > FourWeeks.Widening(13));
    }

    [Fact]
    public void Four_of_five_ranges_hold_what_the_next_four_weeks_bring()
    {
        var (even, bursty, unwidened) = (0, 0, 0);
        for (var campaign = 0; campaign < Campaigns; campaign++)
        {
            var random = new Random(campaign);
            var mean = 5 + (random.NextDouble() * random.NextDouble() * 75);
            var draw = campaign % 2 == 0 ? EvenWeek(mean, random) : BurstyWeek(mean, random);
            var weeks = Enumerable.Range(0, 13).Select(_ => draw()).ToList();
            var next = Enumerable.Range(0, 4).Sum(_ => draw());
            var range = FourWeeks.Of(weeks);
            if (next < range.Low || next > range.High)
                continue;
            if (campaign % 2 == 0)
                even++;
            else
                bursty++;
            var middle = 4 * weeks.Average();
            if (
                campaign % 2 == 1
                && Math.Abs(next - middle)
                    <= Math.Abs((next < middle ? range.Low : range.High) - middle) / FourWeeks.Widening(13)
            )
                unwidened++;
        }

        var half = Campaigns / 2.0;
        Assert.InRange((even + bursty) / (2 * half), 0.75, 0.85);
        Assert.InRange(even / half, 0.75, 0.87);
        Assert.InRange(bursty / half, 0.72, 0.87);
        Assert.True(unwidened / half < 0.75, $"Without the widening, {unwidened / half:0.00} would do.");
        Assert.Contains(
            $"holds {Percent(even + bursty, 2 * half)} of them, of the even ones {Percent(even, half)}, of those in bursts {Percent(bursty, half)}, which would be {Percent(unwidened, half)} without the widening",
            Repository.Read("docs/reference/estimates.md").ReplaceLineEndings(" "),
            StringComparison.Ordinal
        );
    }

    private static string Percent(int count, double all) => $"{100 * count / all:0} %";

    private const int Campaigns = 1_000;

    private static Func<int> EvenWeek(double mean, Random random) => () => Poisson.Sample(random, mean);

    // Files of many leads come now and then: a week has none, one or some of them.
    private static Func<int> BurstyWeek(double mean, Random random) =>
        () =>
            Enumerable
                .Range(0, Poisson.Sample(random, Math.Max(1, mean / 10)))
                .Sum(_ => Poisson.Sample(random, Math.Min(10, mean)));
}
