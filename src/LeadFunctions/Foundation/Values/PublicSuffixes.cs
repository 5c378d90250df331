using System.Collections.Frozen;

namespace LeadFunctions.Foundation.Values;

/// <summary>Which part of a host name somebody registered, by the rules of publicsuffix.org: <c>example.co.uk</c> of
/// <c>www.shop.example.co.uk</c>. Suffixes of private owners count: <c>example.myshopify.com</c> is a shop of its
/// own.</summary>
internal static class PublicSuffixes
{
    [Flags]
    private enum Rule
    {
        None = 0,
        Suffix = 1,
        EverythingBelow = 2,
        Exception = 4,
    }

    private static readonly FrozenDictionary<string, Rule>.AlternateLookup<ReadOnlySpan<char>> Rules = ReferenceLists
        .Lines("public-suffixes.txt.gz")
        .Select(Parse)
        .GroupBy(rule => rule.Domain)
        .ToFrozenDictionary(
            rules => rules.Key,
            rules => rules.Aggregate(Rule.None, (all, rule) => all | rule.Rule),
            StringComparer.Ordinal
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="host">In lower-case ASCII, without a dot at an end.</param>
    /// <returns>Null where the host is a suffix itself, or has no dot.</returns>
    public static string? RegistrableDomain(string host)
    {
        // From the top level, which needs no rule, on; the longest rule counts.
        var suffix = host.LastIndexOf('.') + 1;
        var above = Rule.EverythingBelow;
        for (var start = suffix; ; start = host.LastIndexOf('.', start - 2) + 1)
        {
            var rule = Rules.TryGetValue(host.AsSpan(start), out var found) ? found : Rule.None;
            if (rule.HasFlag(Rule.Exception))
                return host[start..];
            if (rule.HasFlag(Rule.Suffix) || above.HasFlag(Rule.EverythingBelow))
                suffix = start;
            above = rule;
            if (start == 0)
                break;
        }
        return suffix == 0 ? null : host[(host.LastIndexOf('.', suffix - 2) + 1)..];
    }

    private static (string Domain, Rule Rule) Parse(string line) =>
        line switch
        {
            ['*', '.', ..] => (line[2..], Rule.EverythingBelow),
            ['!', ..] => (line[1..], Rule.Exception),
            _ => (line, Rule.Suffix),
        };
}
