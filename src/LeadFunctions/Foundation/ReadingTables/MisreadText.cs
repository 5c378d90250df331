using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>Text whose letters were lost before it came: a program read it in another code page than it was written
/// in (<c>Œwi¹tek</c>), or had no letter for it (<c>M?ller</c>).</summary>
internal static class MisreadText
{
    // Stand within no word: letters of other code pages do.
    private const string NoLetters = "¹³¿¯£¥±¶¼¾";

    private static readonly SearchValues<char> Umlauts = SearchValues.Create("äöåüõæøÄÖÅÜÕÆØ");

    // By country, what the letters of names there look like in Windows-1252.
    private static readonly FrozenDictionary<string, string> LettersLost = new Dictionary<string, string>
    {
        ["PL"] = "ê¿æ",
        ["CZ"] = "øèìùò",
        ["SK"] = "øèò",
        ["HU"] = "õû",
        ["HR"] = "èæð",
        ["BA"] = "èæð",
        ["SI"] = "èæð",
        ["RO"] = "ãþº",
        ["LV"] = "âçèìîðòûþ",
        ["LT"] = "àæëðøûþ",
        ["TR"] = "ýðþÝÐÞ",
    }.ToFrozenDictionary();

    /// <param name="country">ISO code of the country beside the text; empty where it is not known.</param>
    /// <param name="isOfPerson">Whether the text is a name of a person, which has no question mark of its own.</param>
    public static bool Is(string text, string country, bool isOfPerson) =>
        LostToMarks(text, isOfPerson)
        || IsForeign(text)
        || IsOf(LetterGroups.Of(country), text)
        || (isOfPerson && (EndsInSign(text) || IsLetterLost(text, country)));

    // Micha³
    private static bool EndsInSign(string text) => text.Length > 1 && text[^1] is '³' or '¹' && char.IsLetter(text[^2]);

    // Wêgrzyn in Poland, not Lê.
    private static bool IsLetterLost(string text, string country) =>
        LettersLost.TryGetValue(country, out var lost)
        && text.AsSpan(0, text.Length - (country == "PL" ? 1 : 0)).ContainsAny(lost);

    private static bool LostToMarks(string text, bool isOfPerson)
    {
        for (var at = text.IndexOf('?', StringComparison.Ordinal); at >= 0; at = text.IndexOf('?', at + 1))
        {
            var (before, after) = (at > 0 && char.IsLetter(text[at - 1]), LetterAt(text, at + 1));
            if (isOfPerson ? before || after is not null : after is { } next && (before || char.IsLower(next)))
                return !IsAddress(text);
            // Names in other letters are lost as a whole.
            if (!before && text.AsSpan(at).StartsWith("???"))
                return true;
        }
        return false;
    }

    // A page's address may ask: contoso.example/?id=1
    private static bool IsAddress(string text) =>
        text.Contains("://", StringComparison.Ordinal) || text.Contains('=', StringComparison.Ordinal);

    private static char? LetterAt(string text, int at) => at < text.Length && char.IsLetter(text[at]) ? text[at] : null;

    // Signs within a word, and words of accents alone: Ïåòðîâ. A row of umlauts is none: jäääär is Estonian.
    private static bool IsForeign(string text)
    {
        var run = 0;
        for (var i = 0; i < text.Length; i++)
        {
            run = text[i] is >= 'À' and <= 'ÿ' and not ('×' or '÷') ? run + 1 : 0;
            if (run >= 3 && text.AsSpan(i - run + 1, run).ContainsAnyExcept(Umlauts))
                return true;
            if (
                NoLetters.Contains(text[i], StringComparison.Ordinal)
                && LetterAt(text, i + 1) is { } next
                && char.IsLower(next)
                && ((i > 0 && char.IsLetter(text[i - 1])) || IsCapitalLost(text, i))
            )
                return true;
        }
        return false;
    }

    // £ukasz and ¯ak, but no £m.
    private static bool IsCapitalLost(string text, int at) =>
        text[at] is '£' or '¯' or '¥' && LetterAt(text, at + 2) is { } c && char.IsLower(c);

    // Where the country writes with other letters, what no western language has but they have.
    private static bool IsOf(LetterGroup home, string text)
    {
        if (home == LetterGroup.Western || System.Text.Ascii.IsValid(text) || Bytes(text) is not { } bytes)
            return false;
        if (home == LetterGroup.Turkish && text.AsSpan().ContainsAny('ý', 'Ý'))
            return true;
        return !Letters.AreOf(LetterGroup.Western, text, country: false)
            && !Letters.AreOf(home, text, country: true)
            && CodePage.All.Any(page =>
                page.Letters == home && page.Read(bytes) is { } read && Letters.AreOf(home, read, country: true)
            );
    }

    private static byte[]? Bytes(string text)
    {
        try
        {
            return CodePage.Western.Encoding.GetBytes(text);
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }
}
