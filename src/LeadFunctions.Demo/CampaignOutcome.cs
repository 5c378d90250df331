using LeadFunctions.Foundation.Campaigns;

namespace LeadFunctions.Demo;

/// <summary>What a campaign took and refused, counted from the leads' matches.</summary>
/// <param name="Taken">Places taken, by the campaign's own counter.</param>
internal sealed record CampaignOutcome(Campaign Campaign, int Taken, MatchCount Matches)
{
    public bool WasTried => Matches.Sent + Matches.Scheduled + Matches.Refused > 0;
}
