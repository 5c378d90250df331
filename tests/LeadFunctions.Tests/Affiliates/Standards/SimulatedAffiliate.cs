using LeadFunctions.Affiliates.Standards;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Tests.Affiliates.Standards;

/// <summary>An invented affiliate whose batches are clusters: each has a share of bad rows of its own, drawn around
/// that of the affiliate.</summary>
/// <param name="Share">Of bad rows, in the long run.</param>
/// <param name="Alike">How much rows of a batch resemble each other: 0 not at all, 1 wholly.</param>
/// <param name="BatchDays">Days between two batches.</param>
internal sealed record SimulatedAffiliate(double Share, double Alike, int RowsADay, int BatchDays = 1)
{
    private static readonly DateOnly Begin = new(2026, 1, 1);

    public IReadOnlyList<(Standing Standing, StandingNumbers Window)> Play(decimal limit, int days, Random random)
    {
        var clusters = new List<StandardCluster>();
        for (var day = 0; day < days; day += BatchDays)
        {
            var at = Begin.AddDays(day);
            var rows = RowsADay * BatchDays;
            var share = ShareOfBatch(random);
            var hits = Enumerable.Range(0, rows).Count(_ => random.NextDouble() < share);
            var id = BatchId.Of(new DateTimeOffset(at, new TimeOnly(9, 0), TimeSpan.Zero), "a", $"{day}");
            clusters.Add(new StandardCluster(id, at, rows, hits));
        }
        var rule = new StandardRule
        {
            Name = "a",
            Measure = StandardMeasure.Unusable,
            Limit = limit,
        };
        return StandardReplay.Of(
            new StandardSubject(AffiliateName.Parse("s2w"), "a", null),
            rule,
            clusters,
            Enumerable.Range(1, days).Select(Begin.AddDays)
        );
    }

    // Beta-distributed, so that rows of a batch correlate by Alike.
    private double ShareOfBatch(Random random)
    {
        if (Alike == 0)
            return Share;
        var size = (1 / Alike) - 1;
        var (a, b) = (Gamma(Share * size, random), Gamma((1 - Share) * size, random));
        return a + b == 0 ? 0 : a / (a + b);
    }

    // Marsaglia and Tsang; below one a gamma is a larger one times a power of a uniform.
    private static double Gamma(double shape, Random random)
    {
        if (shape < 1)
            return Gamma(shape + 1, random) * Math.Pow(random.NextDouble(), 1 / shape);
        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            var v = Math.Pow(1 + (c * x), 3);
            if (v > 0 && Math.Log(1 - random.NextDouble()) < (x * x / 2) + d - (d * v) + (d * Math.Log(v)))
                return d * v;
        }
    }
}
