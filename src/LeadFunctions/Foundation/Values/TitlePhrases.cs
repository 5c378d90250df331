using System.Collections.Frozen;

namespace LeadFunctions.Foundation.Values;

/// <summary>Phrases of up to four words that mean something in a title. The longest counts: in <c>product owner</c>
/// there is no <c>owner</c>.</summary>
internal sealed class TitlePhrases<T>
    where T : struct
{
    private const int LongestPhrase = 4;

    private readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _phrases;

    /// <param name="table">A meaning and its phrases, apart by commas, in the words of <see cref="JobTitle"/>.</param>
    public TitlePhrases(params (T Meaning, string Phrases)[] table) =>
        _phrases = table
            .SelectMany(row =>
                row.Phrases.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Select(phrase => (phrase, row.Meaning))
            )
            .ToFrozenDictionary(p => p.phrase, p => p.Meaning, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The longest phrase at the start of the words; 0 where there is none.</summary>
    /// <param name="words">Apart by one space.</param>
    /// <returns>Length of the phrase in characters.</returns>
    public int At(ReadOnlySpan<char> words, out T meaning)
    {
        Span<int> ends = stackalloc int[LongestPhrase];
        var count = 0;
        for (var end = 0; count < LongestPhrase && end < words.Length; end++)
        {
            var space = words[end..].IndexOf(' ');
            end = space < 0 ? words.Length : end + space;
            ends[count++] = end;
        }
        for (; count > 0; count--)
            if (_phrases.TryGetValue(words[..ends[count - 1]], out meaning))
                return ends[count - 1];
        meaning = default;
        return 0;
    }
}
