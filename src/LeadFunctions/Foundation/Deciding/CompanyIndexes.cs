using LeadFunctions.Foundation.Campaigns;

namespace LeadFunctions.Foundation.Deciding;

/// <summary>The lists of a configuration, each indexed at most once.</summary>
internal sealed class CompanyIndexes(Configuration configuration)
{
    private readonly Dictionary<string, CompanyIndex> _known = [];

    /// <summary>Indexes of what a filter names, the campaign's own entries first.</summary>
    public IReadOnlyList<CompanyIndex> Of(CompanyFilter filter) =>
        [
            .. filter.Domains.Count + filter.Companies.Count > 0
                ? [new CompanyIndex("the campaign's own list", filter.Domains, filter.Companies)]
                : Array.Empty<CompanyIndex>(),
            .. IncludedLists.Of(filter.Lists, configuration.Lists).Select(Indexed),
        ];

    private CompanyIndex Indexed(CompanyList list)
    {
        if (!_known.TryGetValue(list.Name, out var index))
            _known[list.Name] = index = new CompanyIndex($"the list '{list.Name}'", list.Domains, list.Companies);
        return index;
    }
}
