using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Affiliates.Standards;

/// <summary>What a standing is decided by on a day.</summary>
/// <param name="Window">The last 30 days.</param>
/// <param name="Since">What came since a warning.</param>
/// <param name="Probation">What was taken on probation, and nothing else.</param>
internal sealed record StandardLook(StandingNumbers Window, StandingNumbers Since, StandingNumbers Probation)
{
    public const int Days = 30;

    /// <param name="day">The last day that is counted.</param>
    /// <param name="isOfProbation">Whether a batch was taken on probation.</param>
    public static StandardLook Of(
        IReadOnlyCollection<StandardCluster> clusters,
        Standing standing,
        StandardRule rule,
        DateOnly day,
        Func<BatchId, bool> isOfProbation
    )
    {
        var (state, since) = (standing.State, standing.Since?.UtcDay);
        return new StandardLook(
            Count(c => c.Day > day.AddDays(-Days) && !(c.Batch.UploadedAt.UtcDay < standing.CountsFrom)),
            state == StandingState.Warned ? Count(c => c.Day >= since) : Count(_ => false),
            state == StandingState.Probation ? Count(c => isOfProbation(c.Batch)) : Count(_ => false)
        );

        StandingNumbers Count(Func<StandardCluster, bool> which) =>
            StandardCount.Of(clusters.Where(c => c.Day <= day && which(c)), day, rule.Limit);
    }
}
