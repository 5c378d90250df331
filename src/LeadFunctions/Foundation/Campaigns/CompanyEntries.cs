using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>What must hold of domains and companies wherever they are listed.</summary>
internal static class CompanyEntries
{
    public static IEnumerable<string> Problems(
        string place,
        IReadOnlyList<string> domains,
        IReadOnlyList<string> companies
    ) =>
        [
            .. domains
                .Index()
                .Where(d => ListedDomain.Of(d.Item) is null)
                .Select(d => $"{place}.domains[{d.Index}]: found '{d.Item}', expected a domain such as example.com"),
            .. companies
                .Index()
                .Where(c => CompanyName.KeyOf(c.Item).Length == 0)
                .Select(c => $"{place}.companies[{c.Index}]: found '{c.Item}', expected a company name"),
        ];
}
