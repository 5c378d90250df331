using System.ComponentModel;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.TryingChanges;

/// <summary>What a change would do to one campaign.</summary>
internal sealed record CampaignTried(
    LeadCode LeadCode,
    [property: Description("Places that are taken now.")] int Taken,
    [property: Description("The most that it would give in all.")] int Cap,
    [property: Description("Waiting leads that it would take.")] LeadsTried WouldGo,
    [property: Description("Waiting leads that it would want and have no room for, by the cap that is full.")]
        LeadsTried NoRoom,
    [property: Description("Waiting leads that it would still refuse, by reason.")] LeadsTried WouldWait,
    [property: Description("Leads that it has, scheduled or sent, and would not have taken, by reason.")]
        LeadsTried WouldNotHaveGone
);
