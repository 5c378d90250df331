using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Campaigns;

internal static class CategoryCheck
{
    public static IEnumerable<string> Problems(CategoryList list) =>
        [
            .. list.Categories.Count > 0
                ? []
                : new[] { "$.categories: found an empty list, expected at least one category" },
            .. list
                .Categories.GroupBy(c => c.Id)
                .Where(g => g.Count() > 1)
                .Select(g => $"$.categories: found '{g.Key}' {g.Count()} times, expected each id once"),
            .. list
                .Categories.SelectMany(c => CategoryIndex.NamesOf(c).Select(name => (Name: name, Category: c.Id)))
                .GroupBy(n => SameName.Key(n.Name))
                .Where(g => g.DistinctBy(n => n.Category).Count() > 1)
                .Select(g =>
                    $"$.categories: found the name '{g.First().Name}' for {string.Join(" and ", g.Select(n => n.Category).Distinct())}, "
                    + "expected it for one; case, spaces and punctuation make no difference"
                ),
        ];
}
