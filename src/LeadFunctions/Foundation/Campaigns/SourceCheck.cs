using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>Checks rules of sources. A rule that can never match is refused: the first that matches decides, so that it
/// stands in the wrong place.</summary>
internal static class SourceCheck
{
    private const int MostRules = 500;
    private const int LongestName = 100;

    public static IEnumerable<string> Problems(SourceList list)
    {
        if (list.Rules.Count is 0 or > MostRules)
            yield return list.Rules.Count == 0
                ? "$.rules: found no rule, expected at least one; without the file the rules that are built in hold"
                : $"$.rules: found {list.Rules.Count:N0} rules, expected {MostRules} at most";
        foreach (var (i, rule) in list.Rules.Index().Take(MostRules))
        foreach (var problem in Problems(list.Rules, i, rule))
            yield return problem;
    }

    private static IEnumerable<string> Problems(IReadOnlyList<SourceRule> rules, int i, SourceRule rule) =>
        [.. Names(rules, i, rule), .. When($"$.rules[{i}].when", rule), .. Shadowed(rules, i, rule)];

    private static IEnumerable<string> Names(IReadOnlyList<SourceRule> rules, int i, SourceRule rule)
    {
        if (string.IsNullOrWhiteSpace(rule.Name) || rule.Name.Length > LongestName)
            yield return $"$.rules[{i}].name: found '{rule.Name.Short(LongestName)}', expected a name of 1 to {LongestName} letters";
        else if (First(rules, r => Folded.Key(r.Name) == Folded.Key(rule.Name)) is var first && first < i)
            yield return $"$.rules[{i}].name: found '{rule.Name}', which rule {first + 1} is named too; expected a name of its own";
        if (rule.SubSource is { } sub && (string.IsNullOrWhiteSpace(sub) || sub.Length > LongestName))
            yield return $"$.rules[{i}].subSource: found '{sub.Short(LongestName)}', expected 1 to {LongestName} letters, or none";
    }

    private static IEnumerable<string> When(string place, SourceRule rule)
    {
        if (rule.When.Count == 0)
            yield return $"{place}: found no field, expected at least one of {Fields}; what no rule matches is unknown, and told";
        foreach (var (field, test) in rule.When)
            if (!SourceWords.Fields.Contains(field))
                yield return $"{place}: found the field '{field}', expected one of {Fields}{Offer.Of(field, SourceWords.Fields)}";
            else if (test is null)
                yield return $"{place}.{field}: found null, expected an object with is, begins, contains or any";
            else if (Texts(test).Any(string.IsNullOrWhiteSpace))
                yield return $"{place}.{field}: found an empty text, expected one with letters; any says that whatever stands there is enough";
            else if (test.Any == Texts(test).Any())
                yield return test.Any
                    ? $"{place}.{field}: found any beside is, begins or contains, expected one of them: any takes all"
                    : $"{place}.{field}: found nothing that is wanted, expected is, begins, contains or any";
    }

    private static IEnumerable<string> Shadowed(IReadOnlyList<SourceRule> rules, int i, SourceRule rule) =>
        IsWhole(rule)
        && First(rules, earlier => IsWhole(earlier) && SourceShadow.TakesAllOf(earlier, rule)) is var first
        && first < i
            ?
            [
                $"$.rules[{i}]: found '{rule.Name}', which can never match: '{rules[first].Name}' before it takes all of its rows; expected it before that one, or not at all",
            ]
            : [];

    private static bool IsWhole(SourceRule rule) =>
        rule.When.Count > 0 && rule.When.Values.All(test => test is not null);

    private static int First(IReadOnlyList<SourceRule> rules, Func<SourceRule, bool> which) =>
        rules.Index().First(r => which(r.Item)).Index;

    private static IEnumerable<string> Texts(SourceTest test) => [.. test.Is, .. test.Begins, .. test.Contains];

    private static string Fields => string.Join(", ", SourceWords.Fields);
}
