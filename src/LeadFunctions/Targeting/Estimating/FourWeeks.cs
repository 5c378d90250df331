using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace LeadFunctions.Targeting.Estimating;

/// <summary>What the next four weeks bring together, in four of five cases.</summary>
/// <param name="Low">One time in ten it is less.</param>
/// <param name="High">One time in ten it is more.</param>
/// <param name="IsBursty">Whether weeks differ more than chance makes them, so that the weeks themselves were drawn
/// from.</param>
internal sealed record FourWeeks(int Low, int High, bool IsBursty)
{
    public const int Ahead = 4;

    private const double Tail = 0.1;

    // Of weeks that differ by chance alone, one series in ten or so is over it.
    private const double MostVarianceByMean = 1.5;

    /// <param name="weeks">How many each week brought, at least one.</param>
    public static FourWeeks Of(IReadOnlyList<int> weeks)
    {
        var counts = weeks.Select(w => (double)w).ToList();
        return weeks.Count > 1 && counts.Variance() > MostVarianceByMean * counts.Mean()
            ? Drawn(weeks, counts.Mean())
            : ByChance(weeks.Sum(), weeks.Count);
    }

    /// <summary>By how much draws from so many weeks are too narrow: the weeks are few, their mean and their spread are
    /// estimated as well. 1.26 for 13.</summary>
    public static double Widening(int weeks) =>
        StudentT.InvCDF(0, 1, weeks - 1, 1 - Tail)
        / Normal.InvCDF(0, 1, 1 - Tail)
        * Math.Sqrt(weeks / (weeks - 1.0))
        * Math.Sqrt(1 + ((double)Ahead / weeks));

    // Gamma-Poisson: the rate is known as well as the weeks tell it, and the weeks to come differ by chance.
    private static FourWeeks ByChance(int sum, int weeks)
    {
        var (shape, known) = (sum + 0.5, (double)weeks / (weeks + Ahead));
        return new FourWeeks(Quantile(Tail), Quantile(1 - Tail), false);

        int Quantile(double share)
        {
            var (low, high) = (0, 1);
            while (UpTo(high) < share)
                high *= 2;
            while (low < high)
                if ((low + high) / 2 is var middle && UpTo(middle) < share)
                    low = middle + 1;
                else
                    high = middle;
            return low;
        }

        // The negative binomial distribution.
        double UpTo(int count) => SpecialFunctions.BetaRegularized(shape, count + 1, known);
    }

    // All ways to draw four of the weeks, each again and again: at most 28,561, so nothing is left to chance.
    private static FourWeeks Drawn(IReadOnlyList<int> weeks, double mean)
    {
        var sums = weeks.SelectMany(_ => weeks, (a, b) => a + b).ToList();
        sums = [.. sums.SelectMany(_ => sums, (a, b) => a + b)];
        sums.Sort();
        var (middle, widening) = (Ahead * mean, Widening(weeks.Count));
        return new FourWeeks(Bound(Tail), Bound(1 - Tail), true);

        int Bound(double share) =>
            (int)Math.Round(Math.Max(0, middle + (widening * (sums[(int)(share * (sums.Count - 1))] - middle))));
    }
}
