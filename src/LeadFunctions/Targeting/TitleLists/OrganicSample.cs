using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Targeting.TitleLists;

/// <summary>Picks, of all conversions, the newest that fit a campaign, and counts all by title. Conversions come one by
/// one; only those that are picked are kept.</summary>
internal sealed class OrganicSample(Campaign campaign, Configuration settings, DateTimeOffset now)
{
    /// <summary>As many as people used to collect by hand.</summary>
    public const int Most = 200;

    private static readonly AffiliateName Nobody = AffiliateName.Parse("organic");

    // What a conversion says of itself. It was not supplied by anybody, and asked nobody's questions.
    private static readonly HashSet<ReasonCode> Filters =
    [
        ReasonCode.CategoryNotOpen,
        ReasonCode.WrongCategory,
        ReasonCode.GeoMismatch,
        ReasonCode.CompanySizeMismatch,
        ReasonCode.CompanySizeAmbiguous,
        ReasonCode.IndustryMismatch,
    ];

    private readonly CampaignRules _rules = new(campaign, settings);
    private readonly PriorityQueue<OrganicFact, Place> _newest = new();
    private readonly Dictionary<string, int> _all = [];

    /// <summary>All conversions, each once.</summary>
    public int All { get; private set; }

    /// <summary>Those of them with each title, by its key.</summary>
    public IReadOnlyDictionary<string, int> ByTitle => _all;

    /// <summary>Those that fit, the newest first.</summary>
    public IReadOnlyList<OrganicFact> Newest =>
        [.. _newest.UnorderedItems.OrderByDescending(i => i.Priority).Select(i => i.Element)];

    /// <param name="fact">Each conversion once.</param>
    public void Add(OrganicFact fact)
    {
        All++;
        if (fact.TitleKey is { } key)
            _all[key.Text] = _all.GetValueOrDefault(key.Text) + 1;
        var place = new Place(fact.Date, All);
        if ((_newest.Count == Most && _newest.TryPeek(out _, out var last) && place.CompareTo(last) < 0) || !Fits(fact))
            return;
        _newest.Enqueue(fact, place);
        if (_newest.Count > Most)
            _newest.Dequeue();
    }

    private bool Fits(OrganicFact fact) =>
        !_rules.Against(new RoutableLead(Nobody, DataOf(fact)), now).Any(reason => Filters.Contains(reason.Code));

    private static LeadData DataOf(OrganicFact fact) =>
        new(
            "",
            "",
            "",
            "",
            fact.TitleKey?.Text ?? "",
            fact.Country ?? "",
            fact.Size,
            fact.Category is { } category ? CategoryId.Parse(category) : null,
            null,
            null,
            fact.Date,
            new Dictionary<string, string>()
        )
        {
            State = fact.State,
            Employees = fact.Employees,
            Industry = fact.Industry,
        };

    // Of one day, whichever came first in the files stays.
    private readonly record struct Place(DateOnly Date, int Number) : IComparable<Place>
    {
        public int CompareTo(Place other) =>
            Date.CompareTo(other.Date) is var day and not 0 ? day : other.Number.CompareTo(Number);
    }
}
