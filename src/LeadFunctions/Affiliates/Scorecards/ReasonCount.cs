using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Affiliates.Scorecards;

/// <summary>Rows of the week that have a reason.</summary>
/// <param name="Alone">Those of them that have no other.</param>
/// <param name="ByCampaign">All of them, by the campaign that they name; empty for none.</param>
/// <param name="Examples">The first of them.</param>
internal sealed record ReasonCount(
    ReasonCode Reason,
    int Rows,
    int Alone,
    IReadOnlyDictionary<string, int> ByCampaign,
    IReadOnlyList<LeadId> Examples
);
