using System.Collections.Frozen;

namespace LeadFunctions.Foundation.Values;

/// <summary>The other names of titles: those that are built in, and the house's own, which go first.</summary>
internal sealed class TitleDictionary
{
    private const int ShortWord = 4;

    private readonly FrozenDictionary<string, string[]> _own;

    /// <param name="translations">What is written, and the title that it means.</param>
    public TitleDictionary(IReadOnlyDictionary<string, string> translations) =>
        _own = translations
            .Select(t => (Phrase: JobTitle.Of(t.Key).Text, Title: JobTitle.Of(t.Value).Words))
            .Where(t => t.Phrase.Length > 0)
            .DistinctBy(t => t.Phrase)
            .ToFrozenDictionary(t => t.Phrase, t => Usual(t.Title, FrozenDictionary<string, string[]>.Empty));

    private TitleDictionary() => _own = FrozenDictionary<string, string[]>.Empty;

    public static TitleDictionary BuiltIn { get; } = new();

    /// <summary>Words with the usual ones for every phrase that has them; the longest phrases first.</summary>
    public string[] Usual(IReadOnlyList<string> words) => Usual(words, _own);

    private static string[] Usual(IReadOnlyList<string> words, IReadOnlyDictionary<string, string[]> own)
    {
        var usual = new List<string>(words.Count + 2);
        for (var from = 0; from < words.Count; )
        {
            var length = Math.Min(TitleTerms.LongestPhrase, words.Count - from);
            string[]? found = null;
            for (; length > 0 && found is null; length--)
            {
                var phrase = length == 1 ? words[from] : string.Join(' ', words.Skip(from).Take(length));
                found =
                    own.GetValueOrDefault(phrase)
                    ?? TitleTerms.Of(phrase)
                    ?? (length == 1 ? TitleTerms.Of(Singular(phrase)) : null);
                if (found is not null)
                    break;
            }
            usual.AddRange((found ?? [words[from]]).Select(Singular));
            from += found is null ? 1 : length;
        }
        return [.. usual];
    }

    // Nobody is two engineers; Systems and System, Solutions and Solution are one. Of both spellings the same is left,
    // whether it is a word or not.
    private static string Singular(string word) =>
        word is [.., not ('s' or 'u' or 'i'), 's'] && (word.Length > ShortWord || TitleRoles.IsRole(word[..^1]))
            ? word[..^1]
            : word;
}
