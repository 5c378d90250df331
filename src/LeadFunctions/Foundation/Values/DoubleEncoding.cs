using System.Buffers;
using System.Text;

namespace LeadFunctions.Foundation.Values;

/// <summary>UTF-8 that somebody read in an old code page: <c>Ã©</c> (Windows-1252), <c>Ă©</c> (Windows-1250),
/// <c>Г©</c> (Windows-1251), <c>√©</c> (Mac Roman) or <c>├®</c> (DOS) for <c>é</c>.</summary>
internal static class DoubleEncoding
{
    private const string OfWest = "ÃÂâÅÄÐÑ";
    private const string OfMac = "√¬ƒ≈‚";
    private const string OfDos = "├┬─┼ΓÔ";

    // Begin Cyrillic letters in Mac Roman, and are common between whole words.
    private const string Dashes = "–—";

    // Signs that were misread as often as letters.
    private const string Signs = "\u00A0–—‘’‚“”„…•€™«»°®©·´¿¡";

    private static readonly MisreadPage[] Pages =
    [
        new(1252, OfWest, remains: "ÃÂâ"),
        new(10000, OfMac + Dashes, remains: "√"),
        new(850, OfDos, remains: "├"),
        new(437, OfDos, remains: "├"),
        new(1250),
        new(1251),
        new(1252),
        new(1253),
        new(1254),
        new(1257),
        new(852),
        new(28591),
        new(28592) { HasControls = true },
    ];

    /// <summary>Begin the pairs of Latin, Greek, Cyrillic and typographic characters.</summary>
    public static string FirstHalves { get; } = string.Concat(Pages.Select(page => page.FirstHalves));

    private static readonly SearchValues<char> First = SearchValues.Create(FirstHalves);

    /// <summary>Undone only where the whole cell reads as UTF-8, and in one way: a real <c>Ã</c> beside a plain letter
    /// does not.</summary>
    public static string Undo(string text) =>
        text.AsSpan().ContainsAny(First)
            ? Only(text, hasOwnWords: false) ?? Only(text, hasOwnWords: true) ?? text
            : text;

    /// <summary>Whether letters were damaged in a way that cannot be undone.</summary>
    public static bool Remained(string text) =>
        text.Contains('\uFFFD', StringComparison.Ordinal)
        || HasControls(text)
        || text.Index().Any(c => IsHalfWithin(text, c.Index))
        || Array.Exists(Pages, page => text.Zip(text.Skip(1)).Any(pair => page.IsLetter(pair.First, pair.Second)));

    private static string? Only(string text, bool hasOwnWords) =>
        Pages
            .Where(page => page.HasOwnWords == hasOwnWords)
            .Select(page => Undone(page, text))
            .OfType<string>()
            .Distinct()
            .ToList()
            is [var only]
            ? only
            : null;

    private static string? Undone(MisreadPage page, string text) =>
        (!page.HasControls || HasControls(text))
        && page.Utf8(text) is { } bytes
        && Encoding.UTF8.GetString(bytes) is var undone
        && (
            page.HasOwnWords ? IsUsual(undone, page.IsLatin || text.Any(char.IsAsciiLetter)) : !IsOfDashes(text, undone)
        )
            ? undone
            : null;

    // Words all in Greek or Cyrillic, or of Latin letters; no small one among capitals, as of RĂŞCANU.
    private static bool IsUsual(string text, bool mayBeLatin)
    {
        var beyond = text.Where(c => c >= 0x80 && !Signs.Contains(c, StringComparison.Ordinal)).ToList();
        if (beyond.Exists(IsGreekOrCyrillic))
            return beyond.Count > 2 && beyond.TrueForAll(IsGreekOrCyrillic);
        return mayBeLatin && beyond.TrueForAll(IsLatin) && !text.Index().Any(c => IsOfOtherCase(text, c.Index));
    }

    private static bool HasControls(string text) => text.AsSpan().ContainsAnyInRange('\u0080', '\u009F');

    private static bool IsGreekOrCyrillic(char c) => c is >= '\u0384' and <= '\u03CE' or >= '\u0401' and <= '\u0491';

    private static bool IsLatin(char c) =>
        c
            is >= 'À'
                and <= 'ž'
                and not ('×' or '÷')
                or >= 'Ș'
                and <= 'ț'
                or 'Ơ'
                or 'ơ'
                or 'Ư'
                or 'ư'
                or >= 'Ạ'
                and <= 'ỹ';

    // A capital within a word, a small letter among capitals, and ß behind no vowel.
    private static bool IsOfOtherCase(string text, int at)
    {
        if (text[at] < 0x80 || at == 0 || !char.IsLetter(text[at]) || !char.IsLetter(text[at - 1]))
            return false;
        var (before, after) = (text[at - 1], at + 1 < text.Length ? text[at + 1] : ' ');
        return char.IsUpper(text[at])
            ? char.IsLower(before) || char.IsLower(after)
            : (
                char.IsAsciiLetterUpper(before)
                && (char.IsAsciiLetterUpper(after) || (at > 1 && char.IsAsciiLetterUpper(text[at - 2])))
            ) || (text[at] == 'ß' && !"aeiouäöü".Contains(char.ToLowerInvariant(before), StringComparison.Ordinal));
    }

    // No name has these capitals within: JosĂŠ, DvoĹ™Ăˇk.
    private static bool IsHalfWithin(string text, int at) =>
        at > 0
        && text[at] is 'Ă' or 'Ĺ' or 'Ã' or 'Â' or 'Ä' or 'Å'
        && char.IsLetter(text[at - 1])
        && (char.IsLower(text[at - 1]) || (at + 1 < text.Length && char.IsLower(text[at + 1])));

    // Ost–Österreich would read as UTF-8, too.
    private static bool IsOfDashes(string text, string undone) =>
        text.AsSpan().ContainsAny(Dashes)
        && !text.AsSpan().ContainsAny(OfMac + OfWest)
        && (undone.Any(char.IsAsciiLetter) || undone.Count(char.IsLetter) < 2);
}
