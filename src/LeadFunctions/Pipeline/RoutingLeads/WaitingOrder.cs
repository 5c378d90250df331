using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Pipeline.RoutingLeads;

/// <summary>The order in which chunks with waiting leads are tried again: the best score first, then the
/// oldest.</summary>
internal static class WaitingOrder
{
    /// <param name="isScarce">Whether there is less room than there are leads. Then all of a grade come before any of
    /// the next, and a chunk as often as it has grades; leads of one chunk are ordered by it itself.</param>
    /// <param name="key">What they wait for.</param>
    /// <returns>The messages, and the turn of each: a turn begins once those before it had some time.</returns>
    public static IReadOnlyList<(LeadsToRouteAgain Message, int Turn)> Of(
        IReadOnlyList<WaitingLead> waiting,
        bool isScarce,
        string key,
        DateOnly today
    )
    {
        var byGrade = isScarce && waiting.DistinctBy(lead => lead.Chunk).Skip(1).Any();
        var groups = waiting
            .GroupBy(lead => (lead.Chunk, Grade: byGrade ? lead.Score?.GradeOn(today) ?? Grade.D : Grade.A))
            .OrderBy(group => group.Key.Grade)
            .ThenByDescending(group => group.Max(lead => lead.Score?.ScoreOn(today) ?? 0))
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
                        [key],
                        byGrade ? [.. group.Select(lead => lead.Lead.Row)] : null
                    ),
                    grades.IndexOf(group.Key.Grade)
                )
            ),
        ];
    }
}
