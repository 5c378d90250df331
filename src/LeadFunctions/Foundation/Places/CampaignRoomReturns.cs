using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Places;

internal static class CampaignRoomReturns
{
    // As many lead ids as one property of the row holds, with room to spare. For more a place is given back all the
    // same, and its replacement is not linked.
    private const int MaxOwed = 500;

    /// <summary>The counts after a sent lead was returned: its place is free, and a replacement may be owed for
    /// it.</summary>
    public static CampaignRoom WithReturned(this CampaignRoom room, Delivery place, ReturnPolicy policy) =>
        room.Without(place) with
        {
            Returned = room.Returned + 1,
            Owed =
                policy == ReturnPolicy.Replacement && room.Owed.Count < MaxOwed
                    ? [.. room.Owed, place.Lead]
                    : room.Owed,
        };

    /// <summary>The counts without one place: the period caps get it back only while its period lasts.</summary>
    public static CampaignRoom Without(this CampaignRoom room, Delivery place) =>
        room with
        {
            Total = Less(room.Total),
            InLast = (
                place.Counted.Month == room.Last.Month ? Less(room.InLast.Month) : room.InLast.Month,
                place.Counted.Week == room.Last.Week ? Less(room.InLast.Week) : room.InLast.Week,
                place.Counted.Day == room.Last.Day ? Less(room.InLast.Day) : room.InLast.Day
            ),
            Categories = Less(room.Categories, place.Category?.Value),
            Affiliates = Less(room.Affiliates, place.Affiliate.Value),
        };

    private static int Less(int count) => Math.Max(0, count - 1);

    private static IReadOnlyDictionary<string, int> Less(IReadOnlyDictionary<string, int> counts, string? key) =>
        key is not null && counts.TryGetValue(key, out var count)
            ? new Dictionary<string, int>(counts) { [key] = Less(count) }
            : counts;
}
