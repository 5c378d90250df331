using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Affiliates.Standards;

/// <summary>Sums up what was counted, with Wilson's interval by rows, and its lower bound by as many rows as they are
/// worth.</summary>
internal static class StandardCount
{
    /// <summary>One in two hundred true shares lies below the lower bound.</summary>
    public const double Z = 2.58;

    public static StandingNumbers Of(IEnumerable<StandardCluster> clusters, DateOnly day, decimal limit)
    {
        var batches = clusters.GroupBy(c => c.Batch, (_, of) => of.Aggregate((All: 0, Hits: 0), Sum)).ToList();
        var (all, hits) = (batches.Sum(b => b.All), batches.Sum(b => b.Hits));
        var effect = DesignEffect.Of(batches);
        var (low, high) = Wilson.Of(hits, all, Z);
        var (sureLow, _) = Wilson.Of(hits / effect, all / effect, Z);
        return new StandingNumbers(day, all, hits, low, high, effect, sureLow, limit);
    }

    private static (int All, int Hits) Sum((int All, int Hits) sum, StandardCluster cluster) =>
        (sum.All + cluster.All, sum.Hits + cluster.Hits);
}
