using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Deciding;

/// <summary>A campaign's titles, found by words and never by parts of words, in whatever form they are
/// worded.</summary>
internal sealed class TitleWords
{
    private readonly TitleEntries _suppressed;
    private readonly TitleEntries _house;
    private readonly TitleEntries _approved;
    private readonly TitleDictionary _dictionary;
    private readonly bool _approvesAll;
    private readonly string _approvedNames;
    private readonly HashSet<JobFunction>? _confirmed;

    public TitleWords(TitleRules rules, HouseTitles? house = null)
    {
        house ??= HouseTitles.BuiltIn;
        _dictionary = house.Dictionary;
        _suppressed = new TitleEntries(rules.Suppressed, _dictionary);
        _house = new TitleEntries(rules.HouseList ? house.Unwanted : [], _dictionary);
        _approved = new TitleEntries(rules.Approved, _dictionary);
        _approvesAll = rules.Approved.Count == 0;
        _approvedNames = ListInWords.List(rules.Approved);
        _confirmed = rules is { Approved.Count: > 0, ConfirmedByCustomer: true, ConfirmedByCs: true }
            ?
            [
                .. rules
                    .Approved.Select(title => TitleKey.Of(title, _dictionary)?.Function ?? JobFunction.Unknown)
                    .Where(function => function != JobFunction.Unknown),
            ]
            : null;
    }

    /// <summary>The reason against a lead's title; null where there is none.</summary>
    public Reason? Against(RoutableLead lead)
    {
        var title = lead.TitleBy(_dictionary);
        if (_suppressed.Find(title) is { } suppressed)
            return Suppressed(lead, suppressed, null);
        if (
            _house.Find(title) is { } unwanted
            && !_approved.FindAll(title).Any(approved => IsMeant(approved, unwanted))
        )
            return Suppressed(
                lead,
                unwanted,
                "It is on the house list; a campaign that wants such titles says so by titles.houseList"
            );
        return _approvesAll || _approved.Find(title) is not null
            ? null
            : new Reason(ReasonCode.TitleNotOnList, Field.JobTitle, lead.Title, _approvedNames);
    }

    /// <summary>Whether the list of titles that customer and customer success confirmed has the lead's title, or
    /// another of its department; null where they confirmed none.</summary>
    public bool? IsOfConfirmed(RoutableLead lead) =>
        _confirmed is null
            ? null
            : _approved.Find(lead.TitleBy(_dictionary)) is not null
                || (lead.TitleKeyBy(_dictionary)?.Function is { } function && _confirmed.Contains(function));

    // A campaign that approves VP Sales wants them, whatever the house wants.
    private bool IsMeant(string approved, string unwanted) =>
        new TitleEntries([unwanted], _dictionary).Find(ReadTitle.Of(approved, _dictionary)) is not null;

    private static Reason Suppressed(RoutableLead lead, string entry, string? hint) =>
        new(ReasonCode.TitleSuppressed, Field.JobTitle, lead.Title, entry, hint);
}
