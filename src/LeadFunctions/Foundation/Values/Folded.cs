using System.Globalization;
using System.Text;

namespace LeadFunctions.Foundation.Values;

/// <summary>
/// Text without the differences that are none: case, accents, width, punctuation and spaces. Letters of every script
/// stay. <c>Côte d’Ivoire</c> has the key <c>cotedivoire</c> and the words <c>cote d ivoire</c>.
/// </summary>
internal static class Folded
{
    /// <summary>A letter such as <c>æ</c> becomes two.</summary>
    private const int Growth = 2;

    private const int OnStack = 256;

    /// <summary>Letters and digits in lower case, nothing between.</summary>
    public static string Key(string text) => Fold(text, separator: null);

    /// <summary>As <see cref="Key(string)"/>, with one space where something else stood between.</summary>
    public static string Words(string text) => Fold(text, separator: ' ');

    /// <summary>Writes the key without allocating for ASCII text.</summary>
    /// <returns>Length of the key, or -1 when it might not fit.</returns>
    public static int Key(string text, Span<char> key)
    {
        var plain = Decomposed(text);
        return plain.Length * Growth <= key.Length ? Write(plain, key, separator: null) : -1;
    }

    private static string Fold(string text, char? separator)
    {
        var plain = Decomposed(text);
        var needed = plain.Length * Growth;
        var folded = needed <= OnStack ? stackalloc char[OnStack] : new char[needed];
        return folded[..Write(plain, folded, separator)].ToString();
    }

    /// <summary>Letters apart from their accents, wide ones narrow.</summary>
    public static string Decomposed(string text) =>
        Ascii.IsValid(text) ? text : WellFormed(text).Normalize(NormalizationForm.FormKD);

    /// <summary>Wide letters, digits and signs narrow, the rest as it is.</summary>
    public static string Narrow(string text) =>
        Ascii.IsValid(text) ? text : WellFormed(text).Normalize(NormalizationForm.FormKC);

    // Normalize refuses lone surrogates and U+FFFE, which a hostile or cut file may hold.
    private static string WellFormed(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !text.Contains('\uFFFE'))
            return text;
        var repaired = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            repaired.Append(rune.Value == 0xFFFE ? Rune.ReplacementChar : rune);
        return repaired.ToString();
    }

    private static int Write(ReadOnlySpan<char> text, Span<char> folded, char? separator)
    {
        var length = 0;
        var gap = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsIgnored(rune.Value))
                continue;
            if (!IsLetterOrDigit(rune))
            {
                gap = length > 0;
                continue;
            }
            if (gap && separator is { } space)
                folded[length++] = space;
            gap = false;
            length += WriteLetter(rune, folded[length..]);
        }
        return length;
    }

    private static int WriteLetter(Rune letter, Span<char> folded)
    {
        if (Latin(letter.Value) is not { } plain)
            return Rune.ToLowerInvariant(letter).EncodeToUtf16(folded);
        plain.CopyTo(folded);
        return plain.Length;
    }

    public static string? Latin(int letter) =>
        letter < 0x80
            ? null
            : letter switch
            {
                'ß' or 'ẞ' => "ss",
                'æ' or 'Æ' => "ae",
                'œ' or 'Œ' => "oe",
                'ø' or 'Ø' => "o",
                'ł' or 'Ł' => "l",
                'đ' or 'Đ' or 'ð' or 'Ð' => "d",
                'þ' or 'Þ' => "th",
                'ı' => "i",
                _ => null,
            };

    // Accents of the Latin kind, and zero-width characters. Vowel signs of other scripts are letters to their readers.
    public static bool IsIgnored(int c) =>
        c is (>= 0x300 and <= 0x36F) or (>= 0x200B and <= 0x200F) or 0xAD or 0x2060 or 0xFEFF;

    private static bool IsLetterOrDigit(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
