using System.ComponentModel;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Ops.Tracking;

/// <summary>What one affiliate brought a campaign.</summary>
internal sealed record AffiliateCounts(AffiliateName Affiliate, LeadCounts Leads, FaultyCounts Faulty);

/// <summary>How a campaign stands. The counts are of batches that are through, as of their last summary.</summary>
internal sealed record CampaignView(
    LeadCode LeadCode,
    string Customer,
    CampaignStatus Status,
    DateOnly Starts,
    DateOnly? Ends,
    [property: Description("The version of its configuration that is in force.")] string Version,
    [property: Description("The most leads that it takes, those at cost price by accepted offers included.")] int Cap,
    [property: Description("Places that are taken, scheduled leads included, as of now.")] int Taken,
    [property: Description("Places that are left.")] int Room,
    [property: Description("Batches that are counted.")] int Batches,
    LeadCounts Leads,
    FaultyCounts Faulty,
    IReadOnlyList<AffiliateCounts> Affiliates
)
{
    public static CampaignView Of(Campaign campaign, CampaignRoom room, IReadOnlyList<CampaignCount> counts) =>
        new(
            campaign.LeadCode,
            campaign.Customer,
            campaign.Status,
            campaign.Starts,
            campaign.Ends,
            campaign.Version,
            // A cap may be lowered below what is taken.
            campaign.Caps.Total + room.Offers.Accepted,
            room.Total,
            Math.Max(0, campaign.Caps.Total + room.Offers.Accepted - room.Total),
            counts.Count,
            LeadCounts.Of(counts),
            FaultyCounts.Of(counts),
            [
                .. counts
                    .GroupBy(c => c.Affiliate)
                    .OrderBy(g => g.Key.Value, StringComparer.Ordinal)
                    .Select(g => new AffiliateCounts(g.Key, LeadCounts.Of([.. g]), FaultyCounts.Of([.. g]))),
            ]
        );
}
