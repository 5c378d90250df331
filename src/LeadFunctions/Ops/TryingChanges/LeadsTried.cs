using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.TryingChanges;

/// <summary>Leads of one fate.</summary>
internal sealed record LeadsTried(
    int Leads,
    [property: Description("How many leads each reason is against. A lead may have several.")]
        IReadOnlyDictionary<string, int> Reasons,
    [property: Description("The first 20.")] IReadOnlyList<LeadId> Examples
)
{
    private const int MaxExamples = 20;

    public static LeadsTried Of(IReadOnlyCollection<(LeadId Lead, IReadOnlyList<string> Reasons)> leads) =>
        new(
            leads.Count,
            new SortedDictionary<string, int>(
                leads.SelectMany(l => l.Reasons.Distinct()).GroupBy(r => r).ToDictionary(g => g.Key, g => g.Count()),
                StringComparer.Ordinal
            ),
            [.. leads.Take(MaxExamples).Select(l => l.Lead)]
        );
}
