using System.Collections.Frozen;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>Names in Mac Roman that read as Windows-1252, too, for their letters are signs there: <c>Mu–oz</c> for
/// Muñoz, <c>Mar’a</c> for María, <c>L—pez</c> for López.</summary>
internal static class OldMacSigns
{
    private const string Vowels = "aeiouyáéíóúàèìòùâêîôûäëïöüãõœ";

    // A word may begin so before an apostrophe: d’Angelo, dell’informatica, qu’une.
    private static readonly FrozenSet<string> Elided = FrozenSet.Create(
        "d l qu n s j m t c o dell all dall nell sull coll un gl degl quell sant jusqu aujourd entr b k".Split(' ')
    );

    // A word may end so behind one: Levi’s, int’l, Rock’n’Roll.
    private static readonly FrozenSet<string> Endings = FrozenSet.Create(
        "s t l d m n r ll re ve em er y h nt".Split(' ')
    );

    // Before a dash that somebody put for a hyphen: co–owner.
    private static readonly FrozenSet<string> Prefixes = FrozenSet.Create(
        "co pre re bio geo neo eco anti semi multi auto micro macro video audio".Split(' ')
    );

    /// <summary>The first line with such a name.</summary>
    public static HighLine? First(IReadOnlyList<HighLine> lines) =>
        lines.FirstOrDefault(l => Signs(l, l.IsOfSpanish || l.IsOfPortuguese).Count > 0);

    /// <summary>Whether there is no doubt: the names are of a country that writes so, or have several such
    /// letters.</summary>
    public static bool AreCertain(IReadOnlyList<HighLine> lines) =>
        lines.Any(l => (l.IsOfSpanish || l.IsOfPortuguese) && Signs(l, isIberian: false).Count > 0)
        || lines.SelectMany(l => Signs(l, isIberian: false)).Distinct().Skip(1).Any();

    private static List<char> Signs(HighLine line, bool isIberian)
    {
        if (
            line.Letters is not (null or LetterGroup.Western)
            || CodePage.Western.Read(line.Bytes) is not { } text
            || CodePage.OldMac.Read(line.Bytes) is not { } mac
        )
            return [];
        return
        [
            .. Enumerable
                .Range(0, text.Length)
                .Where(i => text[i] >= 0x80 && IsLetterOfMac(text, mac, i, isIberian))
                .Select(i => text[i]),
        ];
    }

    // Each character is one byte in both, so that it stands at the same place.
    private static bool IsLetterOfMac(string text, string mac, int at, bool isIberian)
    {
        var (before, after) = (Before(mac, at), After(mac, at));
        var next = at + 1 < mac.Length ? mac[at + 1] : ' ';
        if (text[at] is 'ç' or 'ê' or 'ò' or 'î')
            return before.Length == 0
                && char.IsUpper(mac[at])
                && char.IsLower(next)
                && StartsCell(text, at)
                && (isIberian || (text[at] == 'ç' && !IsVowel(next)));
        if (text[at] == '‘' && before.Length > 0)
            return after is "l" or "n" or "lle" or "ls" || (after.Length == 0 && IsLostEnd(text, before, at));
        if (before.Length == 0 || !char.IsLower(next))
            return false;
        return text[at] switch
        {
            '–' => IsVowel(before[^1]) && IsVowel(next) && !Prefixes.Contains(before.ToLowerInvariant()),
            '—' => isIberian || (!before.Any(IsVowel) && !IsShort(before)) || !after.Any(IsVowel),
            '’' => IsLostI(before.ToLowerInvariant(), Before(text, at), After(text, at), isIberian),
            _ => false,
        };
    }

    private static bool IsLostI(string before, string plain, string after, bool isIberian)
    {
        // Díaz, which nobody elides.
        if (before == "d" && after == "az")
            return true;
        if (isIberian && before is "lu" && after is "s" or "sa" or "za")
            return true;
        // The second apostrophe of Rock’n’roll follows a piece, too.
        if (Elided.Contains(before) || Elided.Contains(plain) || Endings.Contains(after))
            return false;
        return after is "a" or "as" or "o" or "os"
            || (after is [var next, ..] && next != 'h' && !IsVowel(next) && (isIberian || !IsVowel(before[^1])));
    }

    // Zoë, without a quote that began before it.
    private static bool IsLostEnd(string text, string before, int at) =>
        before[^1] is 'o' && !text.AsSpan(0, at).ContainsAny('‚', '‘', '\'');

    // HR—team
    private static bool IsShort(string word) => word.Length > 1 && word.All(char.IsUpper);

    private static bool StartsCell(string text, int at) => at == 0 || text[at - 1] is ',' or ';' or '\t' or '|' or '"';

    private static bool IsVowel(char c) => Vowels.Contains(char.ToLowerInvariant(c), StringComparison.Ordinal);

    private static string Before(string text, int at)
    {
        var start = at;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        return text[start..at];
    }

    private static string After(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return text[(at + 1)..end];
    }
}
