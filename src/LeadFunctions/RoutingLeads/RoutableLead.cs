using LeadFunctions.ConfiguringCampaigns;
using LeadFunctions.Leads;
using LeadFunctions.ValidatingLeads;

namespace LeadFunctions.RoutingLeads;

/// <summary>A lead as campaigns look at it: everything that they compare by is worked out once, not once a campaign.</summary>
internal sealed class RoutableLead(AffiliateName affiliate, LeadData data)
{
    private readonly Lazy<IReadOnlyDictionary<string, string>> _symbols = new(() => Symbols(data));

    private readonly Dictionary<CompanyIndex, string?> _entries = [];
    private readonly Dictionary<string, string> _answerKeys = [];

    public AffiliateName Affiliate => affiliate;

    public LeadData Data => data;

    public CompanySize? Size { get; } = CompanySize.TryParse(data.CompanySize, out var size) ? size : null;

    /// <summary>Every run of words in the title, such as <c>vp</c>, <c>sales</c> and <c>vp sales</c>.</summary>
    public IReadOnlyList<string> TitlePhrases { get; } = TitleWords.Phrases(JobTitle.Of(data.JobTitle));

    public string Title => TitlePhrases.Count > 0 ? TitlePhrases[0] : "";

    public string CompanyKey { get; } = CompanyName.KeyOf(data.Company);

    public string? Domain { get; } = data.Domain;

    public string IndustryKey { get; } = data.Industry is { } industry ? Folded.Key(industry) : "";

    /// <summary>What the row answers to a question; null where it says nothing.</summary>
    public string? Answer(SmarterQuestion question) => SmarterAnswers.Find(question, data.Answers);

    /// <summary>An answer without the differences that are none.</summary>
    public string AnswerKey(string answer)
    {
        if (!_answerKeys.TryGetValue(answer, out var key))
            _answerKeys[answer] = key = SmarterAnswers.Key(answer);
        return key;
    }

    /// <summary>The entry of a list that its company matches; null where none does. Many campaigns ask of the same lists.</summary>
    public string? Entry(CompanyIndex list)
    {
        if (!_entries.TryGetValue(list, out var entry))
            _entries[list] = entry = list.Entry(Domain, CompanyKey);
        return entry;
    }

    /// <summary>A column that was likely meant to be the symbol's, such as <c>SQ-1</c> for <c>SQ1</c>; null where there is none.</summary>
    public string? NearMiss(string symbolKey) => _symbols.Value.GetValueOrDefault(symbolKey);

    private static Dictionary<string, string> Symbols(LeadData data) =>
        data.Answers.Keys.GroupBy(NearMissSymbols.Key).ToDictionary(g => g.Key, g => g.First());
}
