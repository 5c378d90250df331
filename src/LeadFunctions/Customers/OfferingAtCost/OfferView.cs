using System.ComponentModel;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Customers.OfferingAtCost;

/// <summary>One more lead at cost price for one that came back too late.</summary>
internal sealed record OfferView(
    [property: Description("The lead that came back too late.")] LeadId LeadId,
    AffiliateName Affiliate,
    DateTimeOffset SentAt,
    DateTimeOffset OfferedAt,
    OfferState State,
    DateTimeOffset? DecidedAt,
    string? By,
    string? Why
)
{
    public static OfferView Of(Delivery place) =>
        new(
            place.Lead,
            place.Affiliate,
            place.SentAt!.Value,
            place.Offer!.At,
            place.Offer.State,
            place.Offer.DecidedAt,
            place.Offer.By,
            place.Offer.Why
        );
}
