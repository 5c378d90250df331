namespace LeadFunctions.Foundation.Campaigns;

/// <summary>What must hold of a list of companies beyond its form.</summary>
internal static class CompanyListCheck
{
    public static IEnumerable<string> Problems(CompanyList list, string path) =>
        [
            .. FileNames.Problems(path, list.Name, "list"),
            .. list.Domains.Count + list.Companies.Count + list.Includes.Count > 0
                ? Array.Empty<string>()
                : ["$: found an empty list, expected at least one entry in domains, companies or includes"],
            .. list
                .Includes.Where(i => i == list.Name)
                .Select(_ => $"$.includes: found '{list.Name}', the list itself, expected other lists"),
            .. CompanyEntries.Problems("$", list.Domains, list.Companies),
        ];
}
