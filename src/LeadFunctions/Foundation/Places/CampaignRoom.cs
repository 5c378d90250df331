using Azure;
using Azure.Data.Tables;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Places;

/// <summary>How many places of a campaign are taken, in all and by what its caps count. All is counted whether there is
/// a cap or not, so that a cap set later starts from the truth.</summary>
internal sealed record CampaignRoom(LeadCode LeadCode, ETag? ETag)
{
    // As many lead ids as one property of the row holds, with room to spare. For more a place is given back all the
    // same, and its replacement is not linked.
    private const int MaxOwed = 500;

    /// <summary>One more with every change: what was counted beside it for a version is true as long as it
    /// stays.</summary>
    public int Version { get; init; }

    public int Total { get; init; }

    /// <summary>Of the periods in which a place was taken last; older ones are forgotten.</summary>
    public Periods Last { get; init; } = new("", "", "");

    public (int Month, int Week, int Day) InLast { get; init; }

    public IReadOnlyDictionary<string, int> Categories { get; init; } = new Dictionary<string, int>();

    public IReadOnlyDictionary<string, int> Affiliates { get; init; } = new Dictionary<string, int>();

    public int Month(Periods now) => Last.Month == now.Month ? InLast.Month : 0;

    public int Week(Periods now) => Last.Week == now.Week ? InLast.Week : 0;

    public int Day(Periods now) => Last.Day == now.Day ? InLast.Day : 0;

    /// <summary>How many places were returned after they were sent; they are counted nowhere else any more.</summary>
    public int Returned { get; init; }

    /// <summary>Returned leads that a replacement is owed for, the oldest first.</summary>
    public IReadOnlyList<LeadId> Owed { get; init; } = [];

    /// <summary>More leads at cost price, offered for those that came back too late.</summary>
    public OfferCount Offers { get; init; } = OfferCount.None;

    /// <summary>The counts after a sent lead was returned: its place is free, and a replacement may be owed for
    /// it.</summary>
    public CampaignRoom WithReturned(Delivery place, ReturnPolicy policy) =>
        Less(place) with
        {
            Returned = Returned + 1,
            Owed = policy == ReturnPolicy.Replacement && Owed.Count < MaxOwed ? [.. Owed, place.Lead] : Owed,
            Offers = policy == ReturnPolicy.Refund ? OffersWithout(place) : Offers,
        };

    /// <summary>The counts without one place that was not sent. What it was taken for, a replacement or a lead at cost
    /// price, is to come again.</summary>
    public CampaignRoom Without(Delivery place) =>
        Less(place) with
        {
            Owed = place.Replaces is { } owed && Owed.Count < MaxOwed ? [owed, .. Owed] : Owed,
            Offers = OffersWithout(place),
        };

    private OfferCount OffersWithout(Delivery place) =>
        place.AtCost ? Offers with { Filled = Less(Offers.Filled) } : Offers;

    // The period caps get it back only while its period lasts.
    private CampaignRoom Less(Delivery place) =>
        this with
        {
            Total = Less(Total),
            InLast = (
                place.Counted.Month == Last.Month ? Less(InLast.Month) : InLast.Month,
                place.Counted.Week == Last.Week ? Less(InLast.Week) : InLast.Week,
                place.Counted.Day == Last.Day ? Less(InLast.Day) : InLast.Day
            ),
            Categories = Less(Categories, place.Category?.Value),
            Affiliates = Less(Affiliates, place.Affiliate.Value),
        };

    /// <summary>The write of these counts; it fails where another process counted meanwhile.</summary>
    public TableTransactionAction Write()
    {
        var entity = new TableEntity(LeadCode.Value, Keys.Room)
        {
            ["Version"] = Version + 1,
            ["Total"] = Total,
            ["Last"] = Last.ToString(),
            ["InLast"] = $"{InLast.Month}|{InLast.Week}|{InLast.Day}",
            ["Categories"] = Json.Write(Categories),
            ["Affiliates"] = Json.Write(Affiliates),
            ["Returned"] = Returned,
            ["Owed"] = Json.Write(Owed),
            ["Offers"] = Json.Write(Offers),
        };
        return ETag is { } etag
            ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, entity, etag)
            : Transactions.Add(entity);
    }

    public static CampaignRoom Read(LeadCode leadCode, TableEntity? entity) =>
        entity is null
            ? new CampaignRoom(leadCode, null)
            : new CampaignRoom(leadCode, entity.ETag)
            {
                Version = entity.GetInt32("Version") ?? 0,
                Total = entity.GetInt32("Total") ?? 0,
                Last = Periods.Parse(entity.GetString("Last")),
                InLast = entity.GetString("InLast").Split('|') is [var month, var week, var day]
                    ? (int.Parse(month, null), int.Parse(week, null), int.Parse(day, null))
                    : default,
                Categories = Json.Read<Dictionary<string, int>>(entity.GetString("Categories")),
                Affiliates = Json.Read<Dictionary<string, int>>(entity.GetString("Affiliates")),
                Returned = entity.GetInt32("Returned") ?? 0,
                Owed = entity.GetString("Owed") is { } owed ? Json.Read<List<LeadId>>(owed) : [],
                Offers = entity.GetString("Offers") is { } offers ? Json.Read<OfferCount>(offers) : OfferCount.None,
            };

    private static int Less(int count) => Math.Max(0, count - 1);

    private static IReadOnlyDictionary<string, int> Less(IReadOnlyDictionary<string, int> counts, string? key) =>
        key is not null && counts.TryGetValue(key, out var count)
            ? new Dictionary<string, int>(counts) { [key] = Less(count) }
            : counts;
}
