using System.Globalization;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Deciding;

/// <summary>A lead as campaigns look at it: everything that they compare by is worked out once, not once a
/// campaign.</summary>
/// <param name="company">What its company is found by, where that is known without address and name.</param>
internal sealed class RoutableLead(AffiliateName affiliate, LeadData data, CompanyMarks? company = null)
{
    private readonly Lazy<IReadOnlyDictionary<string, string>> _symbols = new(() => Symbols(data));

    private readonly Lazy<CompanyMarks> _company = new(() => company ?? CompanyMarks.Of(data));
    private readonly Dictionary<CompanyIndex, string?> _entries = [];
    private readonly Dictionary<string, string> _answerKeys = [];
    private (TitleDictionary Dictionary, ReadTitle Title)? _title;
    private (TitleDictionary Dictionary, TitleKey? Key)? _titleKey;

    /// <summary>When it was uploaded; null where that is not known.</summary>
    public DateTimeOffset? UploadedAt { get; init; }

    /// <summary>The moment that its age is asked for; null is now.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>Its title as it was read before, of another lead.</summary>
    public (TitleDictionary Dictionary, ReadTitle Title) KnownTitle
    {
        init => _title = value;
    }

    public static RoutableLead Of(AffiliateName affiliate, Lead lead) =>
        new(affiliate, lead.Usable.Data) { UploadedAt = lead.Id.Batch.UploadedAt };

    public AffiliateName Affiliate => affiliate;

    public LeadData Data => data;

    /// <summary>The band, or the exact number where the row gave one.</summary>
    public CompanySize? Size { get; } =
        data.Employees is { } exact ? new CompanySize(exact, exact)
        : CompanySize.TryParse(data.CompanySize, out var size) ? size
        : null;

    /// <summary>The size as people read it.</summary>
    public string? SizeName =>
        Data.Employees is { } exact ? exact.ToString("N0", CultureInfo.InvariantCulture) : Size?.ToString();

    public string Title => JobTitle.Of(Data.JobTitle).Text;

    /// <summary>The title's phrases, such as <c>vp</c>, <c>sales</c> and <c>vp sales</c>. Campaigns share one
    /// dictionary.</summary>
    public ReadTitle TitleBy(TitleDictionary dictionary)
    {
        if (_title is not { } known || known.Dictionary != dictionary)
            _title = known = (dictionary, ReadTitle.Of(Data.JobTitle, dictionary));
        return known.Title;
    }

    /// <summary>What the title is counted under; null where it says nothing of what the person is.</summary>
    public TitleKey? TitleKeyBy(TitleDictionary dictionary)
    {
        if (_titleKey is not { } known || known.Dictionary != dictionary)
            _titleKey = known = (dictionary, Data.IsTitleOfName() ? null : TitleKey.Of(Data.JobTitle, dictionary));
        return known.Key;
    }

    public CompanyMarks Company => _company.Value;

    public string IndustryKey { get; } = data.Industry is { } industry ? SameName.Key(industry) : "";

    /// <summary>What the row answers to a question; null where it says nothing.</summary>
    public string? Answer(SmarterQuestion question) => SmarterAnswers.Find(question, data.Answers);

    /// <summary>An answer without the differences that are none.</summary>
    public string AnswerKey(string answer)
    {
        if (!_answerKeys.TryGetValue(answer, out var key))
            _answerKeys[answer] = key = SmarterAnswers.Key(answer);
        return key;
    }

    /// <summary>The entry of a list that its company matches; null where none does. Many campaigns ask of the same
    /// lists.</summary>
    public string? Entry(CompanyIndex list)
    {
        if (!_entries.TryGetValue(list, out var entry))
            _entries[list] = entry = list.Entry(Company);
        return entry;
    }

    /// <summary>A column that was likely meant to be the symbol's, such as <c>SQ-1</c> for <c>SQ1</c>; null where there
    /// is none.</summary>
    public string? NearMiss(string symbolKey) => _symbols.Value.GetValueOrDefault(symbolKey);

    private static Dictionary<string, string> Symbols(LeadData data) =>
        data.Answers.Keys.GroupBy(NearMissSymbols.Key).ToDictionary(g => g.Key, g => g.First());
}
