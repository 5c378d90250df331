using System.ComponentModel;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Customers.OfferingAtCost;

/// <summary>What a campaign's customer is offered at cost price for leads that came back too late.</summary>
internal sealed record OffersView(
    LeadCode LeadCode,
    [property: Description("Leads that are offered, with nothing decided yet.")] int Open,
    [property: Description("Leads that were accepted: the campaign has room for as many more.")] int Accepted,
    [property: Description("Leads whose offer lapsed.")] int Lapsed,
    [property: Description("Accepted leads that are still to come.")] int Due,
    [property: Description("Open ones first, then the newest; at most 200.")] IReadOnlyList<OfferView> Offers
)
{
    private const int Most = 200;

    /// <param name="offered">Deliveries with an offer.</param>
    public static OffersView Of(LeadCode leadCode, OfferCount count, IEnumerable<Delivery> offered) =>
        new(
            leadCode,
            count.Open,
            count.Accepted,
            count.Lapsed,
            count.Due,
            [
                .. offered
                    .OrderBy(d => d.Offer!.State)
                    .ThenByDescending(d => d.Offer!.At)
                    .ThenBy(d => d.Lead)
                    .Take(Most)
                    .Select(OfferView.Of),
            ]
        );
}
