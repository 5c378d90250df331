using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Ops.Tracking;

/// <summary>How fast a campaign gets its leads.</summary>
internal sealed record CampaignSpeedView(
    LeadCode LeadCode,
    DateOnly From,
    DateOnly To,
    Speed Speed,
    IReadOnlyList<AffiliateSpeed> Affiliates
)
{
    public static CampaignSpeedView Of(LeadCode leadCode, SendDays days, IReadOnlyCollection<Delivery> sent) =>
        new(
            leadCode,
            days.From,
            days.To,
            Speed.Of(sent),
            [
                .. sent.GroupBy(d => d.Affiliate)
                    .OrderBy(g => g.Key.Value, StringComparer.Ordinal)
                    .Select(g => new AffiliateSpeed(g.Key, Speed.Of(g))),
            ]
        );
}
