using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Deciding;

/// <summary>Says where rows come from: the first rule that matches decides. The same rules and row make the same
/// source. Not for two at once.</summary>
internal sealed class SourceOfRows(SourceList list)
{
    // Rows of a file say the same few things over and over.
    private const int MostKeys = 10_000;
    private const int LongestSubSource = 200;

    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);
    private readonly List<(SourceRule Rule, List<(string Field, KnownTest Test)> Tests)> _rules =
    [
        .. list.Rules.Select(rule => (rule, rule.When.Select(w => (w.Key, new KnownTest(w.Value))).ToList())),
    ];

    /// <param name="origin">What the row says of it, by field; see <see cref="Field.OfSource"/>.</param>
    public LeadSource Of(AffiliateName affiliate, IReadOnlyDictionary<string, string>? origin)
    {
        var rule = _rules.Find(r => r.Tests.TrueForAll(t => t.Test.Matches(Key(Text(t.Field))))).Rule;
        return new LeadSource(rule?.Kind ?? SourceKind.Unknown, rule?.Vehicle ?? SourceVehicle.AffiliateFile)
        {
            Rule = rule?.Name,
            Version = rule is null ? null : list.Version,
            SubSource = (rule?.SubSource ?? Said(Field.Publisher) ?? Said(Field.List) ?? Said(Field.Channel))?.Short(
                LongestSubSource
            ),
        };

        string Text(string field) => field == SourceWords.Affiliate ? affiliate.Value : Said(field) ?? "";
        string? Said(string field) => origin?.GetValueOrDefault(field);
    }

    private string Key(string text)
    {
        if (text.Length == 0)
            return "";
        if (_keys.TryGetValue(text, out var known))
            return known;
        var key = SourceWords.Key(text);
        if (_keys.Count < MostKeys)
            _keys.Add(text, key);
        return key;
    }

    private sealed class KnownTest(SourceTest test)
    {
        private readonly string[] _is = Keys(test.Is);
        private readonly string[] _begins = Keys(test.Begins);
        private readonly string[] _contains = Keys(test.Contains);

        public bool Matches(string key) =>
            key.Length > 0
            && (
                test.Any
                || Array.Exists(_is, text => text == key)
                || Array.Exists(_begins, text => key.StartsWith(text, StringComparison.Ordinal))
                || Array.Exists(_contains, text => key.Contains(text, StringComparison.Ordinal))
            );

        private static string[] Keys(IEnumerable<string> texts) => [.. texts.Select(SourceWords.Key)];
    }
}
