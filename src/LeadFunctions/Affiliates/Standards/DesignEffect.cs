namespace LeadFunctions.Affiliates.Standards;

/// <summary>
/// By how much fewer rows would say as much, if each were drawn by itself. Rows of a batch resemble each other: one
/// export with a broken column is a hundred bad rows and one fault. The effect is the variance of the share between
/// batches (of a ratio, by linearisation) divided by what single rows would have.
/// </summary>
internal static class DesignEffect
{
    /// <summary>How alike rows of a batch are taken to be at least: two batches that happen to be equal prove
    /// nothing.</summary>
    public const double Alike = 0.02;

    /// <param name="batches">Rows and bad rows of each batch.</param>
    /// <returns>1 or more.</returns>
    public static double Of(IReadOnlyCollection<(int All, int Hits)> batches)
    {
        double all = batches.Sum(b => b.All);
        return all == 0 ? 1 : Math.Max(Assumed(batches, all), Found(batches, all));
    }

    private static double Assumed(IReadOnlyCollection<(int All, int Hits)> batches, double all) =>
        1 + (Alike * ((batches.Sum(b => (double)b.All * b.All) / all) - 1));

    private static double Found(IReadOnlyCollection<(int All, int Hits)> batches, double all)
    {
        var share = batches.Sum(b => b.Hits) / all;
        if (batches.Count < 2 || share is 0 or 1)
            return 1;
        var between = batches.Sum(b => Math.Pow(b.Hits - (share * b.All), 2)) * batches.Count / (batches.Count - 1);
        return between / (all * share * (1 - share)) * Math.Pow(Student(batches.Count - 1) / StandardCount.Z, 2);
    }

    // Student's quantile for z by the expansion of Fisher and Cornish: few batches tell little of how they differ.
    private static double Student(double freedom)
    {
        const double z = StandardCount.Z;
        var (z3, z5, z7) = (Math.Pow(z, 3), Math.Pow(z, 5), Math.Pow(z, 7));
        return z
            + ((z3 + z) / (4 * freedom))
            + (((5 * z5) + (16 * z3) + (3 * z)) / (96 * Math.Pow(freedom, 2)))
            + (((3 * z7) + (19 * z5) + (17 * z3) - (15 * z)) / (384 * Math.Pow(freedom, 3)));
    }
}
