using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Targeting.Estimating;

/// <summary>Deliveries that can come back no more, and those of them that did.</summary>
internal readonly record struct ClosedDeliveries(int Count, int Returned)
{
    public double Share => Count == 0 ? 0 : (double)Returned / Count;

    public static ClosedDeliveries operator +(ClosedDeliveries a, ClosedDeliveries b) =>
        new(a.Count + b.Count, a.Returned + b.Returned);

    public static ClosedDeliveries Of(IEnumerable<CampaignFact> campaigns) =>
        campaigns
            .Where(c => c.Status is LeadStatus.Returned or LeadStatus.Final)
            .Aggregate(
                default(ClosedDeliveries),
                (sum, c) => sum + new ClosedDeliveries(1, c.Status == LeadStatus.Returned ? 1 : 0)
            );
}
