using System.Text.Json.Serialization;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Pipeline.RoutingLeads;

/// <summary>What every campaign that was tried said to a lead.</summary>
/// <param name="Plan">Of an exclusive lead: who gets it, the first group that has room; null where all that accept it
/// do.</param>
/// <param name="OneOfEach">Campaigns of which only one gets it, in the order in which they are asked; null where there
/// are none.</param>
internal sealed record LeadDecision(
    LeadId Lead,
    IReadOnlyList<DecidedVerdict> Verdicts,
    IReadOnlyList<IReadOnlyList<LeadCode>>? Plan = null,
    IReadOnlyList<IReadOnlyList<LeadCode>>? OneOfEach = null
)
{
    /// <summary>Whether only some of those that accept the lead get it.</summary>
    [JsonIgnore]
    public bool IsChoice => Plan is not null || OneOfEach is not null;

    /// <summary>Whom the lead asks for a place next; nobody where all is settled.</summary>
    /// <param name="asked">Those that it asked.</param>
    /// <param name="got">Those in which it has a place, asked or not.</param>
    /// <param name="others">Those in which another lead of the person has one.</param>
    public IReadOnlyList<LeadCode> Next(
        IReadOnlySet<LeadCode> asked,
        IReadOnlySet<LeadCode> got,
        IReadOnlySet<LeadCode> others
    )
    {
        foreach (var group in Groups())
        {
            var isTheirs = group.Any(got.Contains);
            if (got.Count > 0 && !isTheirs)
                continue;
            List<LeadCode> open =
            [
                .. group.Where(code => !asked.Contains(code)).Where(code => ToAsk(code) is null || ToAsk(code) == code),
            ];
            if (open.Count > 0 || isTheirs)
                return open;

            LeadCode? ToAsk(LeadCode code) =>
                OneOfEach?.FirstOrDefault(each => each.Contains(code)) is not { } rivals
                    ? null
                    : rivals.FirstOrDefault(got.Contains)
                        ?? rivals.FirstOrDefault(others.Contains)
                        ?? rivals.First(rival => group.Contains(rival) && !asked.Contains(rival));
        }
        return [];
    }

    // The campaigns that want it, in the order in which they are asked for a place.
    private IReadOnlyList<IReadOnlyList<LeadCode>> Groups() =>
        Plan
        ??
        [
            [.. Verdicts.Where(v => v.Reasons.Count == 0).Select(v => v.LeadCode)],
        ];
}
