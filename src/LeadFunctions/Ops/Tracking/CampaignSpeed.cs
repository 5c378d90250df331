using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.Tracking;

/// <summary>Speed of what one campaign got of an affiliate.</summary>
internal sealed record CampaignSpeed(LeadCode LeadCode, Speed Speed);
