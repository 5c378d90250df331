using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>Says whether text is one that people of some languages write: bytes in the wrong code page give letters
/// that no language has together, capitals within words, and signs between letters.</summary>
internal static class Letters
{
    private static readonly SearchValues<char> NordicLetters = SearchValues.Create("äöåabcdefghijklmnopqrstuvwxyz");

    // The letters beyond ASCII of each language; all of a word must be of one.
    private static readonly FrozenDictionary<LetterGroup, string[]> Alphabets = new Dictionary<LetterGroup, string[]>
    {
        [LetterGroup.Western] =
        [
            "äöüßéáàèëôçñ",
            "àâæçéèêëîïôœùûüÿ",
            "áéíñóúüç",
            "áâãàçéêíóôõúü",
            "àèéìíîòóùú",
            "éëïóöüáäèêí",
            "åäöéüáæø",
            "æøåéòôóêä",
            "áðéíóúýþæö",
            "áéíóú",
            "àçéèíïóòúü·",
            "áéíóúýšžäô",
            "áéíóöúü",
            "çöüâîû",
            "äõöüšž",
            "ãéêôáíóúç",
        ],
        [LetterGroup.Central] =
        [
            "áčďéěíňóřšťúůýž",
            "áäčďéíĺľňóôŕšťúýž",
            "ąćęłńóśźż",
            "áéíóöőúüű",
            "ăâîșțşţ",
            "čćđšž",
            "çë",
            "äöüß",
            "éèêëàâçôöü",
            "áéíñóú",
        ],
        [LetterGroup.Baltic] = ["āčēģīķļņšūžōŗ", "ąčęėįšųūž", "äõöüšž", "äöüßé", "åäöé"],
        [LetterGroup.Turkish] = ["çğıöşüâîûİi", "äöüßé", "éèêëàâçôöü"],
    }.ToFrozenDictionary();

    // Before a capital within a name.
    private static readonly FrozenSet<string> Prefixes = FrozenSet.Create(
        StringComparer.Ordinal,
        "Mc",
        "Mac",
        "De",
        "Di",
        "Du",
        "La",
        "Le",
        "Van",
        "Von",
        "St"
    );

    private const string Joins = "’‘´·–—‐";
    private const string Opens = "“‘’«„¿¡€–—…·•°‐´";
    private const string Closes = "”’‘“»™®©²³ªº°…–—·€‐´";

    /// <summary>Whether the text can be one of the group.</summary>
    /// <param name="country">Whether the text names a country whose letters these are.</param>
    public static bool AreOf(LetterGroup group, string text, bool country)
    {
        for (var at = 0; at < text.Length; )
        {
            var end = at;
            while (end < text.Length && IsLetter(text[end]))
                end++;
            if (end > at && !IsWord(group, text.AsSpan(at, end - at), country))
                return false;
            if (end < text.Length && text[end] >= 0x80 && !IsSign(text, end))
                return false;
            at = end + 1;
        }
        return true;
    }

    private static bool IsLetter(char c) =>
        char.IsLetter(c)
        || CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;

    private static bool IsWord(LetterGroup group, ReadOnlySpan<char> word, bool country)
    {
        if (!word.ContainsAnyExceptInRange('\0', '\u007F'))
            return true;
        if (!group.IsLatin())
            return IsOfScript(group, word);
        var (lower, run) = (string.Concat(word.ToString().Select(char.ToLowerInvariant)), 0);
        foreach (var c in lower)
            if (
                (run = c < 0x80 ? 0 : run + 1) > (group == LetterGroup.Western ? 2 : 3)
                && lower.AsSpan().ContainsAnyExcept(NordicLetters)
            )
                return false;
        return HasSoundCase(word)
            && Array.Exists(Alphabets[group], a => Has(a, lower))
            && (group != LetterGroup.Western || country || !IsRare(lower))
            && (group != LetterGroup.Western || !IsVowelLost(lower));
    }

    private static bool Has(string alphabet, string word)
    {
        foreach (var c in word)
            if (c >= 0x80 && !alphabet.Contains(c, StringComparison.Ordinal))
                return false;
        return true;
    }

    // Letters of one language of ours that are others elsewhere: õ is Portuguese only before e, ð and þ are Icelandic.
    private static bool IsRare(string word) =>
        word.AsSpan().ContainsAny('ð', 'þ')
        || word.EndsWith('û')
        || (word.Contains('õ', StringComparison.Ordinal) && !word.Contains("õe", StringComparison.Ordinal));

    // š and ž between two consonants: other code pages have a vowel there, as in Böhm. So they have where ï is behind
    // no vowel (Gyïr), and a ć at the end of Petroviæ.
    private static bool IsVowelLost(string word)
    {
        if (word.EndsWith("iæ", StringComparison.Ordinal))
            return true;
        for (var i = word.IndexOf('ï', 1); i > 0; i = word.IndexOf('ï', i + 1))
            if (IsConsonant(word[i - 1]) || word[i - 1] == 'y')
                return true;
        for (var i = 1; i + 1 < word.Length; i++)
            if (word[i] is 'š' or 'ž' && IsConsonant(word[i - 1]) && IsConsonant(word[i + 1]))
                return true;
        return false;
    }

    private static bool IsConsonant(char c) =>
        char.IsAsciiLetter(c) && c is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y');

    // No capital behind a small letter, apart from names such as McÅland, and none of these letters before small ones
    // but at the beginning.
    private static bool HasSoundCase(ReadOnlySpan<char> word)
    {
        var isShouted = word.IndexOfAnyInRange('a', 'z') < 0;
        for (var i = 1; i < word.Length; i++)
            if (
                (word[i] >= 0x80 || word[i - 1] >= 0x80)
                && char.IsUpper(word[i])
                && (char.IsLower(word[i - 1]) || (!isShouted && word[i] >= 0x80))
                && !(i + 1 < word.Length && Prefixes.Contains(word[..i].ToString()))
            )
                return false;
        return true;
    }

    private static bool IsOfScript(LetterGroup group, ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
            if (word[i] < 0x80 ? group is LetterGroup.Cyrillic or LetterGroup.Greek : !IsOfScript(group, word[i]))
                return false;
        return group is not (LetterGroup.Cyrillic or LetterGroup.Greek) || HasSoundCase(word);
    }

    private static bool IsOfScript(LetterGroup group, char c) =>
        group switch
        {
            LetterGroup.Cyrillic => c is >= '\u0400' and <= '\u04FF',
            LetterGroup.Greek => c is >= '\u0370' and <= '\u03FF',
            LetterGroup.Hebrew => c is >= '\u0590' and <= '\u05FF',
            LetterGroup.Arabic => c is >= '\u0600' and <= '\u06FF',
            LetterGroup.Thai => c is >= '\u0E00' and <= '\u0E7F',
            LetterGroup.Japanese => IsHan(c)
                || c is (>= '\u3040' and <= '\u30FF') or '々' or (>= '\uFF21' and <= '\uFF5A'),
            LetterGroup.Korean => c is (>= '\uAC00' and <= '\uD7A3'),
            _ => IsHan(c) || c is >= '\uFF21' and <= '\uFF5A',
        };

    private static ReadOnlySpan<char> WordBefore(string text, int at)
    {
        var start = at;
        while (start > 0 && IsLetter(text[start - 1]))
            start--;
        return text.AsSpan(start, at - start);
    }

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';

    // What stands beside letters only where people put it.
    private static bool IsSign(string text, int at)
    {
        var (c, before, after) = (
            text[at],
            at > 0 && IsLetter(text[at - 1]),
            at + 1 < text.Length && IsLetter(text[at + 1])
        );
        // "M laga" and "Nov kov" had letters there.
        if (
            c == '\u00A0'
            && before
            && after
            && char.IsLower(text[at + 1])
            && WordBefore(text, at) is [var initial]
            && char.IsUpper(initial)
        )
            return false;
        if (c is '\u00A0' or '\u3000' or (>= '\u3001' and <= '\u303F') or (>= '\uFF01' and <= '\uFF5E') or '・')
            return true;
        if (c is '¿' or '¡' && after)
            return !before && text.AsSpan().ContainsAny('?', '!');
        return (before, after) switch
        {
            (true, true) => Joins.Contains(c, StringComparison.Ordinal),
            (true, false) => Closes.Contains(c, StringComparison.Ordinal),
            // €ван had a capital there.
            (false, true) => Opens.Contains(c, StringComparison.Ordinal)
                && !(c is '€' or '°' && IsOfScript(LetterGroup.Cyrillic, text[at + 1])),
            _ => char.IsPunctuation(c) || char.IsSymbol(c) || char.IsNumber(c),
        };
    }
}
