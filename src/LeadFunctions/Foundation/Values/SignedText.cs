using System.Text;
using System.Text.RegularExpressions;

namespace LeadFunctions.Foundation.Values;

/// <summary>
/// Text without case, spaces, accents and typographic variants (curly quotes, kinds of dashes, full width), but with
/// the signs and numbers that make another answer of it: <c>&lt; 50</c> is not <c>&gt; 50</c>, <c>C++</c> is not
/// <c>C</c>, and <c>10-50</c> is not <c>1050</c>.
/// </summary>
internal static partial class SignedText
{
    private static readonly Dictionary<char, string> Variants = new()
    {
        ['‘'] = "'",
        ['’'] = "'",
        ['‚'] = "'",
        ['‛'] = "'",
        ['′'] = "'",
        ['`'] = "'",
        ['´'] = "'",
        ['‹'] = "'",
        ['›'] = "'",
        ['“'] = "\"",
        ['”'] = "\"",
        ['„'] = "\"",
        ['‟'] = "\"",
        ['″'] = "\"",
        ['«'] = "\"",
        ['»'] = "\"",
        ['‐'] = "-",
        ['‑'] = "-",
        ['‒'] = "-",
        ['–'] = "-",
        ['—'] = "-",
        ['―'] = "-",
        ['−'] = "-",
        ['﹣'] = "-",
        ['－'] = "-",
        ['≤'] = "<=",
        ['≥'] = ">=",
        ['⁄'] = "/",
        ['∕'] = "/",
        ['&'] = " and ",
        ['＆'] = " and ",
        ['•'] = " ",
        ['·'] = " ",
        ['≠'] = "!=",
        ['≮'] = "!<",
        ['≯'] = "!>",
    };

    /// <summary>Equal for texts that say the same; empty for one of spaces and punctuation alone.</summary>
    public static string Key(string text) => Space().Replace(Words(text), "");

    /// <summary>The words of a key in their order, signs with the word that they stand at.</summary>
    public static string Words(string text)
    {
        var plain = Thousands().Replace(Plain(text), "");
        plain = Joining().Replace(Punctuation().Replace(plain, " "), " ");
        return Gap().Replace(plain, " ").Trim();
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
            plain.Append(Variants.TryGetValue(c, out var usual) ? usual : c.ToString());
        var folded = new StringBuilder(plain.Length);
        var previous = ' ';
        foreach (var rune in Folded.Decomposed(plain.ToString()).EnumerateRunes())
        {
            var c = rune.IsBmp ? (char)rune.Value : '\uFFFF';
            // An accent of a letter is no difference; the stroke through a sign is.
            if (Folded.IsIgnored(rune.Value) && (char.IsLetter(previous) || rune.Value > 0x36F))
                continue;
            folded.Append(
                Folded.Latin(rune.Value)
                    ?? (Variants.TryGetValue(c, out var usual) ? usual : Rune.ToLowerInvariant(rune).ToString())
            );
            previous = c;
        }
        return folded.ToString();
    }

    // 1,000 is 1000; 1,5 is not 15.
    [GeneratedRegex(@"(?<=(?<![0-9.,])[0-9]{1,3}(,[0-9]{3})*),(?=[0-9]{3}(?![0-9]))")]
    private static partial Regex Thousands();

    // What ends a sentence, quotes and brackets; not the point of 1.5 and .NET, nor inches.
    [GeneratedRegex(
        @"(?<![0-9])['""]|[()\[\]{}]|[.,;:!?](?![\p{L}\p{N}=<>])|(?<=\p{L})[.,;:!?](?=[\p{L}\p{N}])|(?<=\p{N})[.,;:!?](?=\p{L})"
    )]
    private static partial Regex Punctuation();

    // on-premise and 3-months; not 10-50, nor A-.
    [GeneratedRegex(@"(?<=[\p{L}\p{N}])\s*[-_]+\s*(?=\p{L})|(?<=\p{L})_+(?=\p{N})")]
    private static partial Regex Joining();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Gap();

    // One between numbers stays: 10 50 is not 1050.
    [GeneratedRegex("(?<![0-9]) | (?![0-9])")]
    private static partial Regex Space();
}
