namespace LeadFunctions.Foundation.Places;

/// <summary>What a campaign's room should say, counted from its places.</summary>
internal sealed class RoomCount(CampaignRoom room)
{
    private readonly Dictionary<string, int> _categories = [];
    private readonly Dictionary<string, int> _affiliates = [];
    private int _total;
    private int _returned;
    private (int Month, int Week, int Day) _inLast;
    private OfferCount _offers = OfferCount.None;

    public int Total => _total;

    public int Returned => _returned;

    public bool IsRight =>
        (room.Total, room.Returned) == (_total, _returned)
        && room.InLast == _inLast
        && room.Offers.IsSame(_offers)
        && AreSame(room.Categories, _categories)
        && AreSame(room.Affiliates, _affiliates);

    public CampaignRoom Room =>
        room with
        {
            Total = _total,
            Returned = _returned,
            InLast = _inLast,
            Categories = _categories,
            Affiliates = _affiliates,
            Offers = _offers,
        };

    public void Add(Delivery place)
    {
        _offers = _offers.With(place);
        if (place.Return is not null)
        {
            _returned++;
            return;
        }
        _total++;
        _inLast = (
            _inLast.Month + One(place.Counted.Month == room.Last.Month),
            _inLast.Week + One(place.Counted.Week == room.Last.Week),
            _inLast.Day + One(place.Counted.Day == room.Last.Day)
        );
        Count(_affiliates, place.Affiliate.Value);
        Count(_categories, place.Category?.Value);
    }

    private static int One(bool isSo) => isSo ? 1 : 0;

    private static void Count(Dictionary<string, int> counts, string? key)
    {
        if (key is not null)
            counts[key] = counts.GetValueOrDefault(key) + 1;
    }

    // Whoever gives the last place back leaves a zero.
    private static bool AreSame(IReadOnlyDictionary<string, int> told, Dictionary<string, int> counted) =>
        told.Where(t => t.Value != 0)
            .OrderBy(t => t.Key, StringComparer.Ordinal)
            .SequenceEqual(counted.OrderBy(c => c.Key, StringComparer.Ordinal));
}
