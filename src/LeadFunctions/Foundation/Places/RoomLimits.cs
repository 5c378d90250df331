using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Places;

/// <summary>A cap of a campaign.</summary>
internal enum RoomKind
{
    Total,
    Pace,
    Month,
    Week,
    Day,
    Category,
    Affiliate,
    CompanyDomain,
}

/// <summary>The most places that a campaign gives now, each counted as <see cref="CampaignRoom"/> counts. What is null
/// is not limited.</summary>
internal sealed record RoomLimits(Periods Now, int Total)
{
    /// <summary>The part of the total that may be taken by today.</summary>
    public int? Pace { get; init; }

    public int? Month { get; init; }

    public int? Week { get; init; }

    public int? Day { get; init; }

    public IReadOnlyDictionary<CategoryId, int> Categories { get; init; } = new Dictionary<CategoryId, int>();

    public int? Affiliate { get; init; }

    public IReadOnlyDictionary<AffiliateName, int> Affiliates { get; init; } = new Dictionary<AffiliateName, int>();

    public int? CompanyDomain { get; init; }

    /// <summary>With the room that accepted offers give: beside the total and its pace in the categories of the leads
    /// that came back too late. Caps of periods, affiliates and companies stay.</summary>
    public RoomLimits With(OfferCount offers) =>
        offers.Accepted is var more and > 0
            ? this with
            {
                Total = Total + more,
                Pace = Pace + more,
                Categories = Categories.ToDictionary(
                    c => c.Key,
                    c => c.Value + offers.Granted.GetValueOrDefault(c.Key.Value)
                ),
            }
            : this;

    /// <summary>The most places that may be taken now, as far as that is the same for all leads.</summary>
    public int Free(CampaignRoom room) => With(room.Offers).Left(room);

    private int Left(CampaignRoom room) =>
        new[]
        {
            Total - room.Total,
            Pace - room.Total,
            Month - room.Month(Now),
            Week - room.Week(Now),
            Day - room.Day(Now),
        }
            .OfType<int>()
            .Min();

    public int? OfCategory(CategoryId? category) =>
        category is not null && Categories.TryGetValue(category, out var most) ? most : null;

    public int? OfAffiliate(AffiliateName affiliate) =>
        Affiliates.TryGetValue(affiliate, out var most) ? most : Affiliate;
}
