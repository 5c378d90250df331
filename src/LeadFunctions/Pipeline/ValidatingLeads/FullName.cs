using System.Collections.Frozen;
using LeadFunctions.Foundation.ReadingTables;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Pipeline.ValidatingLeads;

/// <summary>
/// First and last name out of one cell, where that is certain: <c>Lee, Ann</c>, <c>Ann Lee</c>, <c>John F. Lee</c>,
/// <c>Ann van der Berg</c>. Of <c>Juan García López</c> nobody can tell which words are the last name.
/// </summary>
internal static class FullName
{
    private static readonly FrozenSet<string> Titles = new[]
    {
        "dr",
        "drmed",
        "prof",
        "professor",
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "sir",
        "herr",
        "frau",
        "dipling",
        "mme",
        "mlle",
        "madame",
        "monsieur",
        "sr",
        "sra",
        "srta",
        "senor",
        "senora",
    }.ToFrozenSet();

    // Herr, Miss and Sir are names as well.
    private static readonly FrozenSet<string> NoNames = new[]
    {
        "mr",
        "mrs",
        "ms",
        "mx",
        "mme",
        "mlle",
        "srta",
        "dr",
        "drmed",
        "prof",
        "dipling",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Suffixes = new[]
    {
        "jr",
        "sr",
        "ii",
        "iii",
        "iv",
        "phd",
        "md",
        "mba",
        "msc",
        "bsc",
        "cpa",
        "esq",
        "pmp",
        "cissp",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Particles = new[]
    {
        "van",
        "von",
        "vom",
        "der",
        "den",
        "de",
        "del",
        "della",
        "di",
        "da",
        "dos",
        "das",
        "du",
        "la",
        "le",
        "ten",
        "ter",
        "zu",
        "zum",
        "zur",
        "af",
        "av",
        "al",
        "el",
        "bin",
        "ibn",
        "st",
    }.ToFrozenSet();

    // Headers that say in which order the parts stand, as folded keys.
    private static readonly FrozenSet<string> LastFirstHeaders = new[]
    {
        "lastnamefirstname",
        "namelastfirst",
        "lastfirst",
        "lastfirstname",
        "lastnameandfirstname",
        "surnameandfirstname",
        "surnamename",
        "surnameforename",
        "surnamegivenname",
        "familynamefirstname",
        "achternaamvoornaam",
        "cognomenome",
        "cognomeenome",
        "surnamefirstname",
        "familynamegivenname",
        "namevorname",
        "nachnamevorname",
        "nachundvorname",
        "nachnameundvorname",
        "nometprenom",
        "nomprenom",
        "apellidosynombre",
        "apellidosnombre",
        "apellidoynombre",
        "apellidosynombres",
        "nazwiskoimie",
        "nazwiskoiimie",
        "prijmeniajmeno",
        "priezviskoameno",
        "numesiprenume",
        "numeprenume",
        "фамилияиимя",
        "фамилияимя",
        "прізвищетаімя",
        "прізвищеімя",
    }.ToFrozenSet();

    // Where people fill them in, some begin with the last name.
    private static readonly FrozenSet<string> EitherOrderHeaders = new[]
    {
        "фио",
        "піб",
        "nev",
        "teljesnev",
        "氏名",
        "お名前",
        "名前",
        "姓名",
        "联系人",
        "聯絡人",
        "성명",
        "이름",
        "담당자",
        "담당자명",
    }
        .Select(Folded.Key)
        .ToFrozenSet();

    /// <summary>Whether a header leaves open which name comes first; in letters of East Asia it is the last.</summary>
    public static bool IsEitherOrder(string header, string full) =>
        EitherOrderHeaders.Contains(HeaderSynonyms.Fold(header)) && !WordsOf(full).TrueForAll(IsEastAsian);

    /// <summary>Whether a header says that the last name comes first.</summary>
    public static bool IsLastFirst(string header) => HeaderSynonyms.Folds(header).Any(LastFirstHeaders.Contains);

    /// <summary>The same where the last name comes first: <c>Lee Ann</c>.</summary>
    public static (string? First, string? Last) SplitLastFirst(string full) =>
        full.Contains(',', StringComparison.Ordinal)
            ? Split(full)
            : WordsOf(full) switch
            {
                [var last, var first] => (first, last),
                _ => (null, null),
            };

    /// <returns>Null for a part that is missing or not certain.</returns>
    public static (string? First, string? Last) Split(string full)
    {
        var parts = full.Split(',').Select(WordsOf).Where(words => words.Count > 0).ToList();
        while (parts.Count > 1 && parts[^1].All(IsSuffix))
            parts.RemoveAt(parts.Count - 1);
        return parts switch
        {
            [var words] => InOrder(WithoutSuffixes(words)),
            [var last, var first] => Reversed(WithoutSuffixes(last), first),
            _ => (null, null),
        };
    }

    /// <summary>Whether the text is a form of address that nobody has as a name.</summary>
    public static bool IsNoName(string text) =>
        text.Split([' ', '/'], StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words
        && words.All(word => NoNames.Contains(Folded.Key(word)));

    private static List<string> WordsOf(string text) =>
        [
            .. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .SkipWhile(word => Titles.Contains(Folded.Key(word))),
        ];

    private static List<string> WithoutSuffixes(List<string> words) =>
        words[..(words.FindLastIndex(word => !IsSuffix(word)) + 1)];

    private static bool IsSuffix(string word) => Suffixes.Contains(Folded.Key(word));

    private static (string?, string?) InOrder(List<string> words)
    {
        if (words.Count < 2)
            return (words.Count == 1 ? words[0] : null, null);
        if (words.TrueForAll(IsEastAsian))
            return words.Count == 2 ? (words[1], words[0]) : (null, null);
        var particle = words.FindIndex(1, IsParticle);
        var last = particle >= 0 && particle < words.Count - 1 ? particle : words.Count - 1;
        return last > 1 && !words[1..last].TrueForAll(IsInitial) || IsShouted(words)
            ? (null, null)
            : (Joined(words[..last]), Joined(words[last..]));
    }

    // "Berg, Ann van der": the particles belong to the last name.
    private static (string?, string?) Reversed(List<string> last, List<string> first)
    {
        var given = first.FindLastIndex(word => !IsParticle(word)) + 1;
        return given == 0 || last.Count == 0
            ? (null, null)
            : (Joined(first[..given]), Joined([.. first[given..], .. last]));
    }

    // Where people write so, the family comes first.
    private static bool IsEastAsian(string word) =>
        word.All(c =>
            c is (>= '\u3040' and <= '\u30FF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3') or '々'
        );

    private static bool IsParticle(string word) => Particles.Contains(Folded.Key(word));

    private static bool IsInitial(string word) => word.Count(char.IsLetter) == 1;

    // "DUPONT Jean" may be written last name first.
    private static bool IsShouted(List<string> words) =>
        words[0].Count(char.IsLetter) > 2 && words[0].All(c => !char.IsLower(c)) && words[^1].Any(char.IsLower);

    private static string Joined(List<string> words) => string.Join(' ', words);
}
