using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Affiliates.FraudSignals;

/// <summary>Addresses whose part before the <c>@</c> has nothing of the name.</summary>
internal sealed class UnrelatedAddresses
{
    private const int TimesUsual = 3;
    private const double LeastUsual = 0.05;
    private const int FewestRows = 10;
    private const int BeginOfName = 4;

    private readonly List<FlagRow> _unrelated;

    public UnrelatedAddresses(IReadOnlyList<FlagRow> rows)
    {
        var named = rows.Select(row => (row, Words: Words($"{row.Data.FirstName} {row.Data.LastName}")))
            .Where(n => n.Words.Length > 1)
            .ToList();
        Named = named.Count;
        _unrelated = [.. named.Where(n => !IsRelated(n.row.LocalPart, n.Words)).Select(n => n.row)];
    }

    /// <summary>Rows whose name has letters that an address may have.</summary>
    public int Named { get; }

    public int Count => _unrelated.Count;

    public FoundSignal? Over(FlagBaseline baseline)
    {
        var limit = Math.Max(FewestRows, TimesUsual * Math.Max(LeastUsual, baseline.Unrelated) * Named);
        return Count > limit
            ? Evidence.Over(
                FlagSignal.UnrelatedAddresses,
                Count,
                limit,
                $"{Count} of {Named} addresses have nothing of the name; up to {limit:0} are usual",
                _unrelated.Select(r => r.Line)
            )
            : null;
    }

    internal static bool IsRelated(string localPart, IReadOnlyList<string> words)
    {
        var local = Plain(localPart);
        // Initials, such as jsm of John Smith.
        return words.Any(word => local.Contains(word, StringComparison.Ordinal))
            || words.Any(word =>
                word.Length > BeginOfName && local.Contains(word[..BeginOfName], StringComparison.Ordinal)
            )
            || (
                local.Length is > 0 and <= BeginOfName
                && local[0] == words[0][0]
                && local.Contains(words[^1][0], StringComparison.Ordinal)
            )
            || local.StartsWith($"{words[0][0]}{words[^1][..Math.Min(2, words[^1].Length)]}", StringComparison.Ordinal)
            || local.StartsWith($"{words[^1][0]}{words[0][..Math.Min(2, words[0].Length)]}", StringComparison.Ordinal);
    }

    internal static string[] Words(string name) =>
        [.. Folded.Words(name).Split(' ').Select(Plain).Where(word => word.Length > 1)];

    // Umlauts are written as two letters, or as one.
    private static string Plain(string text) =>
        string.Concat(Folded.Key(text).Where(char.IsAsciiLetterLower))
            .Replace("ae", "a", StringComparison.Ordinal)
            .Replace("oe", "o", StringComparison.Ordinal)
            .Replace("ue", "u", StringComparison.Ordinal);
}
