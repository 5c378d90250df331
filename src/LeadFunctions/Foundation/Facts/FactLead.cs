using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Facts;

/// <summary>A row of facts as campaigns look at leads: what they decided on it, they decide again. Only who must not be
/// contacted is not known any more, since nobody's address is a fact.</summary>
internal static class FactLead
{
    // No campaign has it among its answers.
    private const string OtherWords = "\uFFFD";

    public static RoutableLead Of(LeadFact fact) =>
        new(AffiliateName.Parse(fact.Affiliate), DataOf(fact), MarksOf(fact));

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
            null,
            fact.Answers.ToDictionary(a => a.Symbol, a => a.Answer ?? OtherWords)
        )
        {
            State = fact.State,
            Employees = fact.Employees,
            Industry = fact.Industry,
            Domain = fact.Domain,
        };

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
