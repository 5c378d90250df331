using LeadFunctions.Foundation.Facts;

namespace LeadFunctions.Targeting.Estimating;

/// <summary>Deliveries that can come back no more, and those of them that did.</summary>
internal readonly record struct ClosedDeliveries(int Count, int Returned)
{
    public double Share => Count == 0 ? 0 : (double)Returned / Count;

    public static ClosedDeliveries operator +(ClosedDeliveries a, ClosedDeliveries b) =>
        new(a.Count + b.Count, a.Returned + b.Returned);

    public static ClosedDeliveries Of(IEnumerable<CampaignFact> campaigns) =>
        campaigns
            .Where(c => c.IsReturned || c.IsFinal)
            .Aggregate(default(ClosedDeliveries), (sum, c) => sum + new ClosedDeliveries(1, c.IsReturned ? 1 : 0));
}
