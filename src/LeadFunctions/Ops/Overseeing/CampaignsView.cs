using System.ComponentModel;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Ops.PacingCampaigns;

namespace LeadFunctions.Ops.Overseeing;

/// <summary>All campaigns, by lead code.</summary>
internal sealed record CampaignsView(IReadOnlyList<CampaignLine> Campaigns);
