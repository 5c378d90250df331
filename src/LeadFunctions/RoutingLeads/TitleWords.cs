using System.Collections.Frozen;
using LeadFunctions.ConfiguringCampaigns;
using LeadFunctions.Leads;
using LeadFunctions.ValidatingLeads;

namespace LeadFunctions.RoutingLeads;

/// <summary>A campaign's titles, found by words and never by parts of words, in whatever form they are worded.</summary>
internal sealed class TitleWords
{
    private readonly TitleEntries _suppressed;
    private readonly TitleEntries _house;
    private readonly TitleEntries _approved;
    private readonly TitleDictionary _dictionary;
    private readonly bool _approvesAll;
    private readonly string _approvedNames;

    public TitleWords(TitleRules rules, HouseTitles? house = null)
    {
        house ??= HouseTitles.BuiltIn;
        _dictionary = house.Dictionary;
        _suppressed = new TitleEntries(rules.Suppressed, _dictionary);
        _house = new TitleEntries(rules.HouseList ? house.Unwanted : [], _dictionary);
        _approved = new TitleEntries(rules.Approved, _dictionary);
        _approvesAll = rules.Approved.Count == 0;
        _approvedNames = Names.List(rules.Approved);
    }

    /// <summary>The reason against a lead's title; null where there is none.</summary>
    public Reason? Against(RoutableLead lead)
    {
        var title = lead.TitleBy(_dictionary);
        if (_suppressed.Find(title) is { } suppressed)
            return Suppressed(lead, suppressed, null);
        var approved = _approved.Find(title);
        if (_house.Find(title) is { } unwanted && (approved is null || !IsMeant(approved, unwanted)))
            return Suppressed(lead, unwanted, "It is on the house list; a campaign that wants such titles says so by titles.houseList");
        return _approvesAll || approved is not null ? null : new Reason(ReasonCode.TitleNotOnList, Field.JobTitle, lead.Title, _approvedNames);
    }

    // A campaign that approves VP Sales wants them, whatever the house wants.
    private bool IsMeant(string approved, string unwanted) =>
        new TitleEntries([unwanted], _dictionary).Find(ReadTitle.Of(approved, _dictionary)) is not null;

    private static Reason Suppressed(RoutableLead lead, string entry, string? hint) =>
        new(ReasonCode.TitleSuppressed, Field.JobTitle, lead.Title, entry, hint);
}

/// <summary>A title's phrases by one dictionary.</summary>
/// <param name="Now">All that the title is about.</param>
/// <param name="Own">What the person is itself, not those whom it assists.</param>
internal sealed record ReadTitle(IReadOnlyList<string> Now, IReadOnlyList<string> Own)
{
    public static ReadTitle Of(string title, TitleDictionary dictionary)
    {
        var parts = TitleParts.Of(title, dictionary);
        var now = TitleForms.Phrases(parts.Now);
        return new ReadTitle(now, parts.Own.SelectMany(p => p).SequenceEqual(parts.Now.SelectMany(p => p)) ? now : TitleForms.Phrases(parts.Own));
    }
}

/// <summary>Titles of a list. One that names a role is asked of what the person is itself, one that names a department
/// alone of all that the title is about.</summary>
internal sealed class TitleEntries
{
    private readonly FrozenDictionary<string, string> _roles;
    private readonly FrozenDictionary<string, string> _departments;

    public TitleEntries(IEnumerable<string> titles, TitleDictionary dictionary)
    {
        var forms = titles
            .Select(title => (Title: title, Parts: TitleParts.Of(title, dictionary).Now))
            .SelectMany(t => TitleForms.OfEntry(t.Parts).Select(form => (Form: form, t.Title, IsRole: form.Split(' ').Any(TitleRoles.IsRole))))
            .DistinctBy(t => t.Form)
            .ToList();
        _roles = forms.Where(f => f.IsRole).ToFrozenDictionary(f => f.Form, f => f.Title);
        _departments = forms.Where(f => !f.IsRole).ToFrozenDictionary(f => f.Form, f => f.Title);
    }

    /// <summary>The entry that is in a title; null where none is.</summary>
    public string? Find(ReadTitle title) => Find(_roles, title.Own) ?? Find(_departments, title.Now);

    private static string? Find(FrozenDictionary<string, string> entries, IReadOnlyList<string> phrases)
    {
        if (entries.Count == 0)
            return null;
        for (var i = 0; i < phrases.Count; i++)
            if (entries.TryGetValue(phrases[i], out var entry))
                return entry;
        return null;
    }
}
