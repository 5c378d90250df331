using System.Buffers;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>Tells the code pages of DOS apart, which have letters of one language where others have those of
/// another: ã of Portuguese is ä elsewhere, and ð of Icelandic is î.</summary>
internal static class DosLetters
{
    // What þ, ð, ý and their capitals of code page 861 look like in 850.
    private static readonly SearchValues<char> OfNoIcelander = SearchValues.Create("îìòÿûÎÌÒ");

    private static readonly CodePage Common = CodePage.All.First(p => p.Encoding.CodePage == 850);

    /// <summary>Whether a text that reads as people write does so in the language of its code page.</summary>
    public static bool Reads(CodePage page, HighLine line, string text)
    {
        if (page.Letters != LetterGroup.Western)
            return true;
        if (page == CodePage.OldPortuguese && text != Common.Read(line.Bytes))
            return IsPortuguese(text) && (line.IsOfPortuguese || HasNasal(text));
        if (page == CodePage.OldIcelandic && text != Common.Read(line.Bytes))
            return line.IsOfIceland;
        return !HasLostNasal(text) && !(line.IsOfIceland && text.AsSpan().ContainsAny(OfNoIcelander));
    }

    // These stand before some vowels, and ã at the end.
    private static bool IsPortuguese(string text)
    {
        var lower = text.ToLowerInvariant();
        for (var i = 0; i < lower.Length; i++)
        {
            var next = i + 1 < lower.Length ? lower[i + 1] : ' ';
            if (
                lower[i] == 'ã'
                    ? char.IsLetter(next) && next is not ('o' or 'e' or 's' or 'i')
                    : lower[i] == 'õ' && next != 'e'
            )
                return false;
        }
        return true;
    }

    private static bool HasNasal(string text) => Ends(text, "ão", "ãe", "ãos", "ães", "ões");

    // João and Guimarães as other code pages have them; no language ends words so.
    private static bool HasLostNasal(string text) => Ends(text, "äo", "äe", "äos", "äes", "öes");

    private static bool Ends(string text, params ReadOnlySpan<string> ends)
    {
        foreach (var word in text.ToLowerInvariant().Split([' ', ',', ';', '\t', '|', '"', '-', '.', '\'']))
        foreach (var end in ends)
            if (word.EndsWith(end, StringComparison.Ordinal))
                return true;
        return false;
    }
}
