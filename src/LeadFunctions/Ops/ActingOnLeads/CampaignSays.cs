using System.ComponentModel;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Ops.Tracking;

namespace LeadFunctions.Ops.ActingOnLeads;

/// <summary>What a campaign would say to a lead, before its caps are asked.</summary>
internal sealed record CampaignSays(
    LeadCode LeadCode,
    [property: Description("Empty where it would take it.")] IReadOnlyList<ReasonView> Reasons
);
