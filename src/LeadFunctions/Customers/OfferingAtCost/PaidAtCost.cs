using LeadFunctions.Foundation.Places;

namespace LeadFunctions.Customers.OfferingAtCost;

/// <summary>A delivery that is paid at cost price unless it comes back.</summary>
/// <param name="First">The lead at cost that it is or stands for: its price holds.</param>
internal sealed record PaidAtCost(Delivery Place, Delivery First)
{
    /// <summary>Leads at cost, each followed by its replacement, the replacement of that, and so on: all but the last
    /// came back, so at most one of them is paid.</summary>
    /// <param name="replacements">All of the campaign, also for leads at the usual price.</param>
    public static IEnumerable<PaidAtCost> Of(IEnumerable<Delivery> atCost, IEnumerable<Delivery> replacements)
    {
        var standIns = replacements.ToLookup(r => r.Replaces);
        return atCost.SelectMany(first => With(first, first));

        IEnumerable<PaidAtCost> With(Delivery place, Delivery first) =>
            (place.Return is null ? [] : standIns[place.Lead].SelectMany(r => With(r, first))).Prepend(
                new PaidAtCost(place, first)
            );
    }
}
