namespace LeadFunctions.Ops.Overseeing;

/// <summary>All campaigns, by lead code.</summary>
internal sealed record CampaignsView(IReadOnlyList<CampaignLine> Campaigns);
