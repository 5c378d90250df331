using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Affiliates.Standards;

/// <summary>What a standard would have done to an affiliate, day by day. Of what came while it would have been paused,
/// whole batches count for its probation, the oldest first.</summary>
internal static class StandardReplay
{
    /// <summary>When on a day standings are looked at.</summary>
    public static readonly TimeSpan Hour = TimeSpan.FromHours(4);

    /// <param name="days">Those on which it would have been looked at, in order.</param>
    public static IReadOnlyList<(Standing Standing, StandingNumbers Window)> Of(
        StandardSubject subject,
        StandardRule rule,
        IReadOnlyCollection<StandardCluster> clusters,
        IEnumerable<DateOnly> days
    )
    {
        var standing = new Standing(subject.Affiliate, subject.Rule, subject.SubSource);
        var all = new List<(Standing, StandingNumbers)>();
        foreach (var day in days)
        {
            var now = new DateTimeOffset(day.ToDateTime(default), TimeSpan.Zero) + Hour;
            var probation = ProbationOf(standing, rule, clusters);
            var look = StandardLook.Of(clusters, standing, rule, day.AddDays(-1), probation.Contains);
            var next = StandardMachine.Next(standing, rule, look, now);
            if (next != standing.State)
                standing = StandingMoves.To(
                    standing,
                    rule,
                    new StandingChange(now, standing.State, next)
                    {
                        Numbers = standing.State == StandingState.Probation ? look.Probation : look.Window,
                    }
                );
            all.Add((standing, look.Window));
        }
        return all;
    }

    private static HashSet<BatchId> ProbationOf(
        Standing standing,
        StandardRule rule,
        IReadOnlyCollection<StandardCluster> clusters
    )
    {
        if (standing.State != StandingState.Probation)
            return [];
        var from = rule.Pauses ? standing.History.Last(c => c.To == StandingState.Paused).At : standing.Since!.Value;
        var (taken, rows) = (new HashSet<BatchId>(), 0);
        foreach (
            var batch in clusters
                .Where(c => c.Batch.UploadedAt >= from)
                .GroupBy(c => c.Batch)
                .OrderBy(b => b.Key)
                .TakeWhile(_ => rows < Standing.Enough)
        )
        {
            taken.Add(batch.Key);
            rows += batch.Sum(c => c.All);
        }
        return taken;
    }
}
