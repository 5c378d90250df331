using System.Collections.Frozen;
using LeadFunctions.ConfiguringCampaigns;
using LeadFunctions.Leads;
using LeadFunctions.ValidatingLeads;

namespace LeadFunctions.RoutingLeads;

/// <summary>A campaign's titles, found by words and never by parts of words.</summary>
internal sealed class TitleWords
{
    // Titles are sentences at times; phrases of campaigns are not.
    private const int LongestPhrase = 6;

    private readonly FrozenDictionary<string, string> _suppressed;
    private readonly FrozenDictionary<string, string> _approved;
    private readonly bool _approvesAll;
    private readonly string _approvedNames;

    public TitleWords(TitleRules rules)
    {
        _suppressed = ByWords(rules.Suppressed);
        _approved = ByWords(rules.Approved);
        _approvesAll = rules.Approved.Count == 0;
        _approvedNames = Names.List(rules.Approved);
    }

    /// <summary>The reason against a lead's title; null where there is none.</summary>
    public Reason? Against(RoutableLead lead)
    {
        if (Find(_suppressed, lead) is { } suppressed)
            return new Reason(ReasonCode.TitleSuppressed, Field.JobTitle, lead.Title, suppressed);
        return _approvesAll || Find(_approved, lead) is not null
            ? null
            : new Reason(ReasonCode.TitleNotOnList, Field.JobTitle, lead.Title, _approvedNames);
    }

    /// <summary>All runs of up to six words, the longest first, then in their order; the whole title is the first.</summary>
    public static IReadOnlyList<string> Phrases(JobTitle title)
    {
        var words = title.Words;
        if (words.Count == 0)
            return [];
        var phrases = new List<string> { title.Text };
        for (var length = Math.Min(words.Count, LongestPhrase); length > 0; length--)
            for (var from = 0; from + length <= words.Count; from++)
                if (length < words.Count)
                    phrases.Add(string.Join(' ', words.Skip(from).Take(length)));
        return phrases;
    }

    private static string? Find(FrozenDictionary<string, string> titles, RoutableLead lead)
    {
        if (titles.Count == 0)
            return null;
        var phrases = lead.TitlePhrases;
        for (var i = 0; i < phrases.Count; i++)
            if (titles.TryGetValue(phrases[i], out var title))
                return title;
        return null;
    }

    private static FrozenDictionary<string, string> ByWords(IEnumerable<string> titles) => titles
        .Select(title => (Words: JobTitle.Of(title).Text, Title: title))
        .Where(t => t.Words.Length > 0)
        .DistinctBy(t => t.Words)
        .ToFrozenDictionary(t => t.Words, t => t.Title);
}
