using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Places;

/// <summary>Takes places of a campaign one after the other, each as long as every cap that counts it has
/// room.</summary>
internal sealed class RoomTally
{
    private readonly CampaignRoom _room;
    private readonly RoomLimits _limits;
    private readonly Periods _periods;
    private readonly Dictionary<string, int> _categories;
    private readonly Dictionary<string, int> _affiliates;
    private readonly Dictionary<string, int> _domains;
    private int _taken;

    /// <param name="domains">Places by company domain; needed only where there is a cap of it.</param>
    public RoomTally(CampaignRoom room, RoomLimits limits, IReadOnlyDictionary<string, int>? domains = null)
    {
        _room = room;
        _limits = limits.With(room.Offers);
        // A clock that is behind another instance's must not open a period again.
        _periods = string.CompareOrdinal(limits.Now.Day, room.Last.Day) >= 0 ? limits.Now : room.Last;
        _categories = new(room.Categories);
        _affiliates = new(room.Affiliates);
        _domains = new(domains ?? new Dictionary<string, int>());
    }

    /// <summary>Takes a place, unless a cap has no room for it.</summary>
    /// <returns>The caps that are full for this one; none where the place was taken.</returns>
    public IReadOnlyList<RoomKind> Take(AffiliateName affiliate, Candidate candidate)
    {
        var full = Full(affiliate, candidate.Category, candidate.Domain).ToList();
        if (full.Count > 0)
            return full;
        _taken++;
        Count(_affiliates, affiliate.Value);
        Count(_categories, candidate.Category?.Value);
        Count(_domains, candidate.Domain);
        return [];
    }

    /// <summary>Whether there is a place, as far as that is the same for all companies.</summary>
    /// <param name="category">Null where it is not known: then it may have one.</param>
    public bool HasRoom(AffiliateName affiliate, CategoryId? category) => !Full(affiliate, category, null).Any();

    public Periods Periods => _periods;

    public IReadOnlyDictionary<string, int> Domains => _domains;

    /// <summary>The counts with all that was taken.</summary>
    public CampaignRoom Room =>
        _room with
        {
            Total = _room.Total + _taken,
            Last = _periods,
            InLast = (_room.Month(_periods) + _taken, _room.Week(_periods) + _taken, _room.Day(_periods) + _taken),
            Categories = _categories,
            Affiliates = _affiliates,
        };

    private IEnumerable<RoomKind> Full(AffiliateName affiliate, CategoryId? category, string? domain) =>
        new (RoomKind Kind, int? Most, int Taken)[]
        {
            (RoomKind.Total, _limits.Total, _room.Total + _taken),
            (RoomKind.Pace, _limits.Pace, _room.Total + _taken),
            (RoomKind.Month, _limits.Month, _room.Month(_periods) + _taken),
            (RoomKind.Week, _limits.Week, _room.Week(_periods) + _taken),
            (RoomKind.Day, _limits.Day, _room.Day(_periods) + _taken),
            (RoomKind.Category, _limits.OfCategory(category), Of(_categories, category?.Value)),
            (RoomKind.Affiliate, _limits.OfAffiliate(affiliate), Of(_affiliates, affiliate.Value)),
            (RoomKind.CompanyDomain, domain is null ? null : _limits.CompanyDomain, Of(_domains, domain)),
        }
            .Where(c => c.Taken >= c.Most)
            .Select(c => c.Kind);

    private static int Of(Dictionary<string, int> counts, string? key) =>
        key is null ? 0 : counts.GetValueOrDefault(key);

    private static void Count(Dictionary<string, int> counts, string? key)
    {
        if (key is not null)
            counts[key] = counts.GetValueOrDefault(key) + 1;
    }
}
