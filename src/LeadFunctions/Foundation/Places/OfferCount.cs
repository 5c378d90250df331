using System.Text.Json.Serialization;

namespace LeadFunctions.Foundation.Places;

/// <summary>The offers of a campaign, counted, and how many of the leads that they promise have a place.</summary>
/// <param name="Made">All that were ever made.</param>
/// <param name="Filled">Places taken at cost price; one that came back for a refund is to be filled again.</param>
internal sealed record OfferCount(int Made, int Lapsed, int Filled)
{
    public static OfferCount None { get; } = new(0, 0, 0);

    /// <summary>Accepted ones by the category of the lead that came back, which gives room to it; an empty name where
    /// it has none.</summary>
    public IReadOnlyDictionary<string, int> Granted { get; init; } = new Dictionary<string, int>();

    [JsonIgnore]
    public int Accepted => Granted.Values.Sum();

    [JsonIgnore]
    public int Open => Made - Lapsed - Accepted;

    /// <summary>Leads at cost price that are still to come.</summary>
    [JsonIgnore]
    public int Due => Math.Max(0, Accepted - Filled);

    /// <summary>With what an offer became.</summary>
    /// <param name="place">As it was before.</param>
    public OfferCount With(Delivery place, DeliveryOffer offer) =>
        (place.Offer?.State, offer.State) switch
        {
            (null, OfferState.Open) => this with { Made = Made + 1 },
            (OfferState.Open, OfferState.Lapsed) => this with { Lapsed = Lapsed + 1 },
            (OfferState.Open, OfferState.Accepted) => this with { Granted = OneMore(place.Category?.Value ?? "") },
            _ => this,
        };

    /// <summary>With all that a place says of offers.</summary>
    public OfferCount With(Delivery place)
    {
        var filled = this with { Filled = Filled + (IsFilled(place) ? 1 : 0) };
        if (place.Offer is not { } offer)
            return filled;
        var before = place with { Offer = null };
        var open = offer with { State = OfferState.Open };
        return filled.With(before, open).With(place with { Offer = open }, offer);
    }

    public bool IsSame(OfferCount other) =>
        (Made, Lapsed, Filled) == (other.Made, other.Lapsed, other.Filled)
        && Granted
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .SequenceEqual(other.Granted.OrderBy(g => g.Key, StringComparer.Ordinal));

    // A replacement stands for the lead that it replaces, at the price of that.
    private static bool IsFilled(Delivery place) => place.AtCost && place.Return?.Policy != Leads.ReturnPolicy.Refund;

    private Dictionary<string, int> OneMore(string category) =>
        new(Granted) { [category] = Granted.GetValueOrDefault(category) + 1 };
}
