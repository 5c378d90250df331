using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Facts;

/// <summary>Rows of facts as campaigns look at leads: what they decided on them, they decide again. Only who must not
/// be contacted is not known any more, since nobody's address is a fact. Not for two at once.</summary>
internal sealed class FactLeads(TitleDictionary titles)
{
    // No campaign has it among its answers.
    private const string OtherWords = "\uFFFD";

    // The same titles come over and over; the rare ones need not be kept.
    private const int MostTitles = 20_000;

    private readonly Dictionary<string, ReadTitle> _titles = [];

    public RoutableLead Of(LeadFact fact)
    {
        var data = DataOf(fact);
        return new RoutableLead(AffiliateName.Parse(fact.Affiliate), data, MarksOf(fact))
        {
            KnownTitle = (titles, Read(data.JobTitle)),
            UploadedAt = fact.UploadedAt,
            // Asked is what the campaign would have got, not what is young enough today.
            AskedAt = fact.UploadedAt,
        };
    }

    private ReadTitle Read(string title)
    {
        if (_titles.TryGetValue(title, out var known))
            return known;
        var read = ReadTitle.Of(title, titles);
        if (_titles.Count < MostTitles)
            _titles.Add(title, read);
        return read;
    }

    private static LeadData DataOf(LeadFact fact) =>
        new(
            "",
            "",
            "",
            fact.CompanyKey ?? "",
            fact.Title ?? fact.TitleKey?.Text ?? "",
            fact.Country ?? "",
            fact.Size,
            fact.Category is { } category ? CategoryId.Parse(category) : null,
            fact.LeadCode is { } code ? LeadCode.Parse(code) : null,
            null,
            fact.LeadDate,
            fact.Answers.ToDictionary(a => a.Symbol, a => a.Answer ?? OtherWords)
        )
        {
            State = fact.State,
            Employees = fact.Employees,
            Industry = fact.Industry,
            Domain = fact.Domain,
            Origin = OriginOf(fact),
        };

    // That something was said is a fact, and not what.
    private static Dictionary<string, string>? OriginOf(LeadFact fact)
    {
        if (fact is { HasEvidence: not true, Asset: null, SubSource: null })
            return null;
        var said = new Dictionary<string, string>();
        if (fact.HasEvidence == true)
            (said[Field.ConsentText], said[Field.ConsentTime]) = (OtherWords, OtherWords);
        if (fact.Asset is { } asset)
            said[Field.Asset] = asset;
        if (fact.SubSource is { } subSource)
            said[Field.Publisher] = subSource;
        return said;
    }

    private static CompanyMarks MarksOf(LeadFact fact)
    {
        var isFree = fact.IsFreeMail == true;
        return new CompanyMarks(
            [.. new[] { fact.Domain, isFree ? null : fact.MailDomain }.OfType<string>().Distinct()],
            fact.CompanyKey is { } key ? [key, .. fact.CompanyAliases] : fact.CompanyAliases,
            isFree ? fact.MailDomain : null
        );
    }
}
