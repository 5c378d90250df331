using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace LeadFunctions.Foundation.Values;

/// <summary>
/// Offers the answer that a misspelt text was meant to be: the only one whose words are all near, and in which no
/// number, sign or denial differs. One click takes an offer for a whole batch, so that in doubt there is none.
/// </summary>
internal sealed partial class ClosestAnswer(IEnumerable<string> answers)
{
    private const int ShortWord = 3;
    private const int LongWord = 8;

    // What another number or the contrary is made by.
    private static readonly FrozenSet<string> Decisive = """
        zero one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty fifty hundred thousand million
        half quarter double single first second third once twice no not none never without nor cannot dont wont non pas sans jamais
        ein eins zwei drei vier funf sechs sieben acht neun zehn zwolf kein keine keinen nicht nie ohne un une deux trois quatre cinq
        six sept huit neuf dix douze uno dos tres cuatro cinco seis siete ocho nueve diez doce sin nunca ne nao sem ja yes oui si
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    // Online and offline, increase and decrease.
    private static readonly FrozenSet<string> Prefixes = new[]
    {
        "",
        "un",
        "in",
        "im",
        "ir",
        "il",
        "non",
        "dis",
        "de",
        "mis",
        "anti",
        "on",
        "off",
        "out",
        "over",
        "under",
        "pre",
        "post",
        "ex",
        "up",
        "down",
        "inter",
        "intra",
        "no",
        "kein",
        "ent",
        "an",
        "aus",
        "ab",
    }.ToFrozenSet();

    private readonly (string Answer, string Words, string Key)[] _answers =
    [
        .. answers.Distinct().Select(answer => (answer, SignedText.Words(answer), SignedText.Key(answer))),
    ];

    /// <returns>As the answer was given; null where none is near, or several are.</returns>
    public string? To(string text)
    {
        var (words, key) = (SignedText.Words(text), SignedText.Key(text));
        var near = _answers.Where(a => a.Key == key || IsNear(words, key, a.Words, a.Key)).Take(2).ToList();
        return near is [var only] ? only.Answer : null;
    }

    private static bool IsNear(string words, string key, string answerWords, string answerKey)
    {
        if (!Marks(key).SequenceEqual(Marks(answerKey)))
            return false;
        var (said, wanted) = (words.Split(' '), answerWords.Split(' '));
        if (said.Length == wanted.Length)
            return said.Zip(wanted).All(pair => IsNearWord(pair.First, pair.Second));
        // A space too many or too few, beside one wrong letter.
        return Decisions(said).SequenceEqual(Decisions(wanted))
            && key.Length >= LongWord
            && Distance(key, answerKey) <= 1;
    }

    private static bool IsNearWord(string a, string b)
    {
        if (a == b)
            return true;
        var longest = Math.Max(a.Length, b.Length);
        return Math.Min(a.Length, b.Length) >= ShortWord
            && a[0] == b[0]
            && !Decisive.Contains(a)
            && !Decisive.Contains(b)
            && Distance(a, b) <= (longest >= LongWord ? 2 : 1)
            && !AreContrary(a, b);
    }

    private static bool AreContrary(string a, string b)
    {
        var same = 0;
        while (same < Math.Min(a.Length, b.Length) && a[^(same + 1)] == b[^(same + 1)])
            same++;
        return Prefixes.Contains(a[..^same]) && Prefixes.Contains(b[..^same]);
    }

    private static IEnumerable<string> Marks(string key) => Mark().Matches(key).Select(m => m.Value);

    private static IEnumerable<string> Decisions(IEnumerable<string> words) => words.Where(Decisive.Contains);

    /// <summary>Letters to add, leave out, change or exchange with their neighbour.</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        for (var j = 1; j <= b.Length; j++)
        {
            rows[i, j] = Math.Min(
                Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1,
                rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
            );
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
        }
        return rows[a.Length, b.Length];
    }

    [GeneratedRegex(@"[0-9]+([.,:][0-9]+)*|[^\p{L}\p{M}0-9\s]")]
    private static partial Regex Mark();
}
