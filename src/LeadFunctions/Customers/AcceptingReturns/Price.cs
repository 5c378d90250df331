using LeadFunctions.Foundation.Campaigns;

namespace LeadFunctions.Customers.AcceptingReturns;

/// <summary>What a delivery costs, and by which band and tier.</summary>
/// <param name="Band">Empty where no band of the affiliate's has the lead.</param>
/// <param name="From">The first delivery of the month that the tier is for; 1 below all tiers.</param>
internal sealed record Price(string Band, int From, decimal Cpl)
{
    /// <param name="nth">Which delivery of the month to the campaign it is, from 1.</param>
    public static Price Of(decimal cpl, CplRules? rules, SentLead lead, int nth) =>
        rules?.Bands.FirstOrDefault(b => b.Has(lead.Country, lead.Size)) is { } band
            ? Of(band.Name.Trim(), band.Cpl, band.Tiers, nth)
            : Of("", cpl, rules?.Tiers ?? [], nth);

    private static Price Of(string band, decimal cpl, IReadOnlyList<CplTier> tiers, int nth) =>
        tiers.LastOrDefault(t => t.From <= nth) is { } tier
            ? new Price(band, tier.From, tier.Cpl)
            : new Price(band, 1, cpl);
}
