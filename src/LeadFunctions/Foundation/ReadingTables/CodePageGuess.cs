using UtfUnknown;

namespace LeadFunctions.Foundation.ReadingTables;

/// <summary>Finds the code page of a text that is not UTF-8: Windows-1252 where all of it reads as people write, else
/// the one that does, as the countries beside the names or the detector say. Where several would do there is no answer:
/// names must not be delivered damaged.</summary>
internal static class CodePageGuess
{
    private const double Sure = 0.8;

    /// <returns>Null where it is not certain; then the line that reads wrong as Windows-1252.</returns>
    public static (CodePage? Page, int Line) Of(IReadOnlyList<HighLine> lines)
    {
        if (lines.FirstOrDefault(l => !Reads(CodePage.Western, l)) is not { } wrong)
            return WesternOrMac(lines);
        var candidates = Candidates(lines).Where(p => p != CodePage.Western && Reads(p, lines)).ToList();
        // Pages that make the same of these letters are one answer.
        return candidates.DistinctBy(p => string.Join('\n', lines.Select(l => p.Read(l.Bytes)))).Count() == 1
            ? (candidates[0], 0)
            : (null, wrong.Line);
    }

    /// <summary>Whether all lines read as people write.</summary>
    public static bool Reads(CodePage page, IReadOnlyList<HighLine> lines) => lines.All(line => Reads(page, line));

    private static (CodePage? Page, int Line) WesternOrMac(IReadOnlyList<HighLine> lines)
    {
        if (OldMacSigns.First(lines) is not { } mac)
            return (CodePage.Western, 0);
        var others = lines.Where(l => !Reads(CodePage.OldMac, l)).ToList();
        // García as it should be leaves a dash what it is.
        if (others.Exists(l => CodePage.Western.Read(l.Bytes)!.Any(c => c >= 0x80 && char.IsLetter(c))))
            return (CodePage.Western, 0);
        return others.Count == 0 && OldMacSigns.AreCertain(lines) ? (CodePage.OldMac, 0) : (null, mac.Line);
    }

    private static IEnumerable<CodePage> Candidates(IReadOnlyList<HighLine> lines)
    {
        var groups = lines.Select(l => l.Letters).OfType<LetterGroup>().Distinct().ToList();
        var foreign = groups.Where(g => g != LetterGroup.Western).ToList();
        return foreign switch
        {
            [var one] => CodePage.All.Where(p => p.Letters == one),
            [] when groups.Count > 0 => CodePage.All.Where(p => p.Letters == LetterGroup.Western),
            [] => Detected(lines),
            _ => [],
        };
    }

    private static IEnumerable<CodePage> Detected(IReadOnlyList<HighLine> lines)
    {
        var bytes = lines.Take(2_000).SelectMany(l => l.Bytes.Append((byte)'\n')).ToArray();
        var found =
            CharsetDetector
                .DetectFromBytes(bytes)
                .Details?.Where(d => d.Confidence >= Sure && d.Encoding is not null)
                .ToList()
            ?? [];
        return CodePage.All.Where(p =>
            found.Exists(d => d.Encoding.CodePage == p.Encoding.CodePage)
            || (p.Letters == LetterGroup.SimplifiedChinese && found.Exists(d => d.Encoding.CodePage == 936))
        );
    }

    private static bool Reads(CodePage page, HighLine line)
    {
        if (
            page.Read(line.Bytes) is not { } text
            || !Letters.AreOf(
                page.Letters,
                text,
                (line.Letters == page.Letters && !IsOfHungarian(line, page, text))
                    || (line.Letters == LetterGroup.Baltic && page == CodePage.Western)
            )
        )
            return false;
        if (page.IsOfDos && !DosLetters.Reads(page, line, text))
            return false;
        if (page == CodePage.Western && !line.IsOfIceland && text.AsSpan().ContainsAny("ðþÐÞ"))
            return false;
        return page != CodePage.Western
            || line.Letters is not { } home
            || home == LetterGroup.Western
            || SaysTheSame(line, text, home);
    }

    // Gergõ is Gergő of a Hungarian abroad, where no language of the line has õ.
    private static bool IsOfHungarian(HighLine line, CodePage page, string text) =>
        page.Letters == LetterGroup.Western
        && text.AsSpan().ContainsAny('õ', 'Õ')
        && !line.IsOfPortuguese
        && !line.Countries.Any(c => c is "EE" or "VN");

    // In the row of a country that writes with other letters, Windows-1252 is believed only for what is the same in its
    // own page, or, where that has no Latin letters, for a word such as Nestlé.
    private static bool SaysTheSame(HighLine line, string text, LetterGroup home)
    {
        if (!home.IsLatin())
            return text.Split([' ', ',', ';', '\t', '|', '"', '\''])
                .All(word =>
                    word.Count(c => c >= 0x80) is var high
                    && (high == 0 || (high <= 2 && word.Count(char.IsAsciiLetter) >= 2 * high))
                );
        var own = CodePage.All.First(p => p.Letters == home).Read(line.Bytes);
        // A space that does not break before a small letter was a letter.
        return own is not null
            && !text.Zip(text.Skip(1)).Any(pair => pair.First == '\u00A0' && char.IsLower(pair.Second))
            && own.Zip(text)
                .All(pair => pair.First == pair.Second || !(char.IsLetter(pair.First) || char.IsLetter(pair.Second)));
    }
}
