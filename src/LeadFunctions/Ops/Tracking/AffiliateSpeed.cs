using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Ops.Tracking;

/// <summary>Speed of what one affiliate brought a campaign.</summary>
internal sealed record AffiliateSpeed(AffiliateName Affiliate, Speed Speed);
