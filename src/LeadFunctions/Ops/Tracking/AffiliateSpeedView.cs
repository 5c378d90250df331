using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Ops.Tracking;

/// <summary>How fast an affiliate's leads go out.</summary>
internal sealed record AffiliateSpeedView(
    AffiliateName Affiliate,
    DateOnly From,
    DateOnly To,
    Speed Speed,
    IReadOnlyList<CampaignSpeed> Campaigns
)
{
    public static AffiliateSpeedView Of(AffiliateName affiliate, SendDays days, IReadOnlyCollection<Delivery> sent) =>
        new(
            affiliate,
            days.From,
            days.To,
            Speed.Of(sent),
            [
                .. sent.GroupBy(d => d.LeadCode)
                    .OrderBy(g => g.Key.Value, StringComparer.Ordinal)
                    .Select(g => new CampaignSpeed(g.Key, Speed.Of(g))),
            ]
        );
}
