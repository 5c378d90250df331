using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Deciding;

/// <summary>A list of companies, found by domain and by name. One is shared by all campaigns that name its
/// list.</summary>
internal sealed class CompanyIndex
{
    private readonly Dictionary<string, string> _domains = [];
    private readonly Dictionary<string, string> _companies = [];

    public CompanyIndex(string name, IEnumerable<string> domains, IEnumerable<string> companies)
    {
        Name = name;
        foreach (var domain in domains)
            if (ListedDomain.Of(domain) is { } key)
            {
                _domains.TryAdd(key, domain);
                if (key is "gmail.com" or "googlemail.com")
                {
                    _domains.TryAdd("gmail.com", domain);
                    _domains.TryAdd("googlemail.com", domain);
                }
            }
        foreach (var company in companies)
        foreach (var key in CompanyName.KeysOf(company))
            _companies.TryAdd(key, company);
    }

    /// <summary>As reasons name it.</summary>
    public string Name { get; }

    /// <summary>The entry that a company matches, by any of its domains or by its name; null where none does.</summary>
    public string? Entry(CompanyMarks company) => Find(_domains, company.Domains) ?? Find(_companies, company.Names);

    /// <summary>The entry of a service of free mail that the address is at. It says nothing of the company: it keeps
    /// people out, and lets nobody in.</summary>
    public string? FreeMail(CompanyMarks company) =>
        company.FreeMail is { } domain && _domains.TryGetValue(domain, out var entry) ? entry : null;

    private static string? Find(Dictionary<string, string> entries, IReadOnlyList<string> keys)
    {
        for (var i = 0; i < keys.Count; i++)
            if (entries.TryGetValue(keys[i], out var entry))
                return entry;
        return null;
    }
}
