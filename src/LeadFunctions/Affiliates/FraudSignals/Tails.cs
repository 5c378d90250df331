namespace LeadFunctions.Affiliates.FraudSignals;

/// <summary>How likely chance alone does as much.</summary>
internal static class Tails
{
    /// <summary>Of a Poisson number with this mean, that it is at least so large.</summary>
    public static double Poisson(int atLeast, double mean)
    {
        if (atLeast <= 0)
            return 1;
        if (mean <= 0)
            return 0;
        if (atLeast <= mean)
            return 1 - Enumerable.Range(0, atLeast).Sum(k => Math.Exp(LogOf(k, mean)));
        var (sum, term) = (0.0, Math.Exp(LogOf(atLeast, mean)));
        for (var k = atLeast; term > sum * 1e-16 && term > 0; term *= mean / ++k)
            sum += term;
        return sum;
    }

    /// <summary>Of two samples of the same digits, that they differ at least so much: the chi-square test of
    /// homogeneity.</summary>
    public static double Differ(IReadOnlyList<int> one, IReadOnlyList<int> other)
    {
        double ones = one.Sum(),
            others = other.Sum(),
            chi = 0;
        var bins = 0;
        for (var i = 0; i < one.Count; i++)
        {
            double both = one[i] + other[i];
            if (both == 0)
                continue;
            bins++;
            var (expected, expectedOther) = (both * ones / (ones + others), both * others / (ones + others));
            chi += Math.Pow(one[i] - expected, 2) / expected;
            chi += Math.Pow(other[i] - expectedOther, 2) / expectedOther;
        }
        return bins < 2 ? 1 : ChiSquare(chi, bins - 1);
    }

    /// <summary>Of a chi-square number, that it is at least so large.</summary>
    public static double ChiSquare(double atLeast, int degrees)
    {
        // The upper tail by its recurrence over degrees of freedom, two at a time.
        var half = atLeast / 2;
        var tail = degrees % 2 == 0 ? Math.Exp(-half) : ErrorTail(Math.Sqrt(half));
        for (var d = degrees % 2 == 0 ? 2 : 1; d < degrees; d += 2)
            tail += Math.Exp((d / 2.0 * Math.Log(half)) - half - LogGamma((d / 2.0) + 1));
        return Math.Clamp(tail, 0, 1);
    }

    private static double LogOf(int k, double mean) => (k * Math.Log(mean)) - mean - LogGamma(k + 1);

    // Numerical Recipes, erfcc: within 1.2e-7 of the value, as a share of it.
    private static double ErrorTail(double x)
    {
        var t = 1 / (1 + (0.5 * x));
        double[] terms =
        [
            0.17087277,
            -0.82215223,
            1.48851587,
            -1.13520398,
            0.27886807,
            -0.18628806,
            0.09678418,
            0.37409196,
            1.00002368,
            -1.26551223,
        ];
        return t * Math.Exp((-x * x) + terms.Aggregate((sum, term) => (sum * t) + term));
    }

    // Lanczos.
    private static double LogGamma(double x)
    {
        double[] terms =
        [
            76.18009172947146,
            -86.50532032941677,
            24.01409824083091,
            -1.231739572450155,
            0.001208650973866179,
            -0.000005395239384953,
        ];
        var sum = 1.000000000190015 + terms.Index().Sum(t => t.Item / (x + t.Index + 1));
        return ((x + 0.5) * Math.Log(x + 5.5)) - (x + 5.5) + Math.Log(2.5066282746310005 * sum / x);
    }
}
