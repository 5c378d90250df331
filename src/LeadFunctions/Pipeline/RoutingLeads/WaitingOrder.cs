using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Pipeline.RoutingLeads;

/// <summary>The order in which chunks with waiting leads are tried again: the best score first, then the oldest. A
/// chunk is read once for all that its leads wait for.</summary>
internal static class WaitingOrder
{
    /// <returns>The messages, and the turn of each: a turn begins once those before it had some time. Where there is
    /// less room than there are leads, all of a grade come before any of the next, and a chunk as often as it has
    /// grades; leads of one chunk are ordered by it itself.</returns>
    public static IReadOnlyList<(LeadsToRouteAgain Message, int Turn)> Of(
        IReadOnlyList<WaitingQueue> queues,
        DateOnly today
    )
    {
        var groups = (
            from queue in queues
            let byGrade = queue.IsByGrade
            from lead in queue.Leads
            group (queue.Key, ByGrade: byGrade, Lead: lead) by (
                lead.Chunk,
                Grade: byGrade ? lead.Score?.GradeOn(today) ?? Grade.D : Grade.A
            )
        )
            .OrderBy(group => group.Key.Grade)
            .ThenByDescending(group => group.Max(asked => asked.Lead.Score?.ScoreOn(today) ?? 0))
            .ThenBy(group => group.Key.Chunk.Batch.Value, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Chunk.Chunk)
            .ToList();
        var grades = groups.Select(group => group.Key.Grade).Distinct().ToList();
        return
        [
            .. groups.Select(group =>
                (
                    LeadsToRouteAgain.Of(
                        group.Key.Chunk,
                        [.. group.Select(asked => asked.Key).Distinct()],
                        group.Any(asked => asked.ByGrade) ? [.. group.Select(asked => asked.Lead.Lead.Row)] : null
                    ),
                    grades.IndexOf(group.Key.Grade)
                )
            ),
        ];
    }
}
