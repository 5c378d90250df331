namespace LeadFunctions.Foundation.Campaigns;

/// <summary>Follows lists into the lists that they include.</summary>
internal static class IncludedLists
{
    /// <summary>The lists of these names and all that they include, each once. Names that are not known are left
    /// out.</summary>
    public static IReadOnlyList<CompanyList> Of(
        IEnumerable<string> names,
        IReadOnlyDictionary<string, CompanyList> known
    )
    {
        var found = new List<CompanyList>();
        var open = new Queue<string>(names);
        while (open.TryDequeue(out var name))
            if (known.TryGetValue(name, out var list) && !found.Contains(list))
            {
                found.Add(list);
                foreach (var included in list.Includes)
                    open.Enqueue(included);
            }
        return found;
    }

    /// <summary>The way from a list back to itself, such as <c>a, b, a</c>; null where there is none.</summary>
    public static string? Circle(CompanyList list, IReadOnlyDictionary<string, CompanyList> known) =>
        list.Includes.Select(name => Way([list.Name], name, known)).FirstOrDefault(way => way is not null);

    private static string? Way(IReadOnlyList<string> gone, string name, IReadOnlyDictionary<string, CompanyList> known)
    {
        if (name == gone[0])
            return string.Join(", ", [.. gone, name]);
        return gone.Contains(name) || !known.TryGetValue(name, out var list)
            ? null
            : list.Includes.Select(next => Way([.. gone, name], next, known)).FirstOrDefault(way => way is not null);
    }
}
