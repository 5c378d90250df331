using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Pipeline.RoutingLeads;

/// <summary>What every campaign that was tried said to a lead.</summary>
/// <param name="Plan">Of an exclusive lead: who gets it, the first group that has room; null where all that accept it
/// do.</param>
internal sealed record LeadDecision(
    LeadId Lead,
    IReadOnlyList<DecidedVerdict> Verdicts,
    IReadOnlyList<IReadOnlyList<LeadCode>>? Plan = null
)
{
    /// <summary>The campaigns that want it, in the order in which they are asked for a place.</summary>
    public IReadOnlyList<IReadOnlyList<LeadCode>> Groups() =>
        Plan
        ??
        [
            [.. Verdicts.Where(v => v.Reasons.Count == 0).Select(v => v.LeadCode)],
        ];
}
