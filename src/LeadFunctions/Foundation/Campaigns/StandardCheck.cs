using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>Checks standards. Two that count the same of the same affiliate are refused: nobody could say which of them
/// it is held to.</summary>
internal static class StandardCheck
{
    private const int MostRules = 200;
    private const int LongestName = 60;

    public static IEnumerable<string> Problems(StandardList list)
    {
        if (list.Rules.Count > MostRules)
            yield return $"$.rules: found {list.Rules.Count:N0} rules, expected {MostRules} at most";
        foreach (var (i, rule) in list.Rules.Index().Take(MostRules))
        foreach (var problem in Problems([.. list.Rules.Take(i)], $"$.rules[{i}]", rule))
            yield return problem;
    }

    private static IEnumerable<string> Problems(IReadOnlyList<StandardRule> earlier, string place, StandardRule rule) =>
        [.. Names(earlier, place, rule), .. Numbers(place, rule), .. Subjects(earlier, place, rule)];

    private static IEnumerable<string> Names(IReadOnlyList<StandardRule> earlier, string place, StandardRule rule)
    {
        if (Folded.Key(rule.Name).Length == 0 || rule.Name.Length > LongestName)
            yield return $"{place}.name: found '{rule.Name.Short(LongestName)}', expected a name of 1 to {LongestName} letters";
        else if (First(earlier, r => Folded.Key(r.Name) == Folded.Key(rule.Name)) is { } first)
            yield return $"{place}.name: found '{rule.Name}', which rule {first + 1} is named too; expected a name of its own";
    }

    private static IEnumerable<string> Numbers(string place, StandardRule rule)
    {
        if (rule.Limit is <= 0 or > 1)
            yield return $"{place}.limit: found {rule.Limit}, expected a share above 0 and at most 1, such as 0.05 for 5 %";
        if (rule.CapShare is <= 0 or >= 1)
            yield return $"{place}.capShare: found {rule.CapShare}, expected a share above 0 and below 1, such as 0.5 for half";
    }

    private static IEnumerable<string> Subjects(IReadOnlyList<StandardRule> earlier, string place, StandardRule rule)
    {
        if (rule is { Campaign: not null, Category: not null })
            yield return $"{place}.category: found a category beside a campaign, expected one of them";
        foreach (var twice in rule.Affiliates.GroupBy(a => a).Where(g => g.Count() > 1))
            yield return $"{place}.affiliates: found '{twice.Key}' {twice.Count()} times, expected it once";
        if (First(earlier, r => CountTheSame(r, rule)) is { } first)
            yield return $"{place}: found what rule {first + 1}, '{earlier[first].Name}', counts too of the same affiliates, expected one limit for it";
    }

    private static bool CountTheSame(StandardRule a, StandardRule b) =>
        (a.Measure, a.Campaign, a.Category, a.BySubSource) == (b.Measure, b.Campaign, b.Category, b.BySubSource)
        && (a.Affiliates.Count == 0 || b.Affiliates.Count == 0 || a.Affiliates.Any(b.Affiliates.Contains));

    private static int? First(IReadOnlyList<StandardRule> rules, Func<StandardRule, bool> which) =>
        rules.Index().Where(r => which(r.Item)).Select(r => (int?)r.Index).FirstOrDefault();
}
