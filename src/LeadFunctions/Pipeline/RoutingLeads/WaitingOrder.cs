using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Pipeline.RoutingLeads;

/// <summary>The order in which chunks with waiting leads are tried again: the best score first, then the
/// oldest.</summary>
internal static class WaitingOrder
{
    /// <param name="isScarce">Whether there is less room than there are leads: then all of a grade come before any of
    /// the next, and a chunk as often as it has grades.</param>
    /// <param name="key">What they wait for.</param>
    public static IReadOnlyList<LeadsToRouteAgain> Of(
        IReadOnlyList<WaitingLead> waiting,
        bool isScarce,
        string key,
        DateOnly today
    ) =>
        [
            .. waiting
                .GroupBy(lead => (lead.Chunk, Grade: isScarce ? lead.Score?.GradeOn(today) ?? Grade.D : Grade.A))
                .OrderBy(group => group.Key.Grade)
                .ThenByDescending(group => group.Max(lead => lead.Score?.ScoreOn(today) ?? 0))
                .ThenBy(group => group.Key.Chunk.Batch.Value, StringComparer.Ordinal)
                .ThenBy(group => group.Key.Chunk.Chunk)
                .Select(group =>
                    LeadsToRouteAgain.Of(
                        group.Key.Chunk,
                        [key],
                        isScarce ? [.. group.Select(lead => lead.Lead.Row)] : null
                    )
                ),
        ];
}
