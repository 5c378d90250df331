using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Deciding;

namespace LeadFunctions.Tests.Foundation.Deciding;

/// <summary>Does with a campaign what the pipeline does, to see whether its file was checked well enough.</summary>
internal sealed class CampaignRulesProbe(Campaign campaign)
{
    public bool IsUsable =>
        new CampaignRules(campaign).Against(new RoutableLead(Sample.Affiliate.Name, Sample.Data), Sample.Noon)
            is not null
        && Sample.Configuration(campaign).Campaigns.Count == 1
        && (
            campaign.Schedule.Kind != SendKind.Weekly || WeeklySchedule.LastDue(campaign, Sample.Noon).At <= Sample.Noon
        )
        && campaign.Channels.SelectMany(c => c.Columns).All(c => DeliveryColumns.Header(c).Length > 0);
}
