using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace LeadFunctions.Foundation.Values;

/// <summary>
/// The spellings of a band: one or two numbers, with a word or sign before or after them. Whatever is left over makes
/// it unreadable, so <c>Nov-50</c> and <c>11. Nov</c>, which a spreadsheet made of 11-50, are no bands.
/// </summary>
internal static partial class CompanySizeText
{
    private const int LongestText = 60;

    // 1,001 in the ways of different countries, and 1,00,000 in that of India; 10k and 1.5 m; 1001, also as 1001.0,
    // 1001,00 and 1,001.00, which is how pandas and accountants write it.
    private const string Amount =
        @"([0-9]{1,3}(,[0-9]{3}){1,2}\.00?|[0-9]{1,3}(\.[0-9]{3}){1,2},00?"
        + @"|[0-9]{1,3}([.,'’\s][0-9]{3}){1,2}|[0-9]{1,2}(,[0-9]{2}){1,2},[0-9]{3}"
        + @"|[0-9]{1,6}([.,][0-9])?\s?[km]\b|[0-9]{1,9}([.,]00?)?)(?![0-9])";

    private enum Bound
    {
        None,
        AtLeast,
        MoreThan,
        AtMost,
        LessThan,
        Unknown,
    }

    private static readonly FrozenDictionary<string, Bound> Before = new Dictionary<string, Bound>
    {
        [""] = Bound.None,
        ["~"] = Bound.None,
        ["about"] = Bound.None,
        ["approx."] = Bound.None,
        ["approx"] = Bound.None,
        ["approximately"] = Bound.None,
        ["around"] = Bound.None,
        ["circa"] = Bound.None,
        ["ca."] = Bound.None,
        ["ca"] = Bound.None,
        ["c."] = Bound.None,
        ["etwa"] = Bound.None,
        ["rund"] = Bound.None,
        ["environ"] = Bound.None,
        ["aprox."] = Bound.None,
        ["unos"] = Bound.None,
        ["alrededor de"] = Bound.None,
        [">="] = Bound.AtLeast,
        ["≥"] = Bound.AtLeast,
        ["at least"] = Bound.AtLeast,
        ["from"] = Bound.AtLeast,
        ["minimum"] = Bound.AtLeast,
        ["min."] = Bound.AtLeast,
        ["ab"] = Bound.AtLeast,
        ["mindestens"] = Bound.AtLeast,
        ["au moins"] = Bound.AtLeast,
        ["à partir de"] = Bound.AtLeast,
        ["al menos"] = Bound.AtLeast,
        ["a partir de"] = Bound.AtLeast,
        ["desde"] = Bound.AtLeast,
        ["almeno"] = Bound.AtLeast,
        ["pelo menos"] = Bound.AtLeast,
        ["minstens"] = Bound.AtLeast,
        [">"] = Bound.MoreThan,
        ["more than"] = Bound.MoreThan,
        ["over"] = Bound.MoreThan,
        ["above"] = Bound.MoreThan,
        ["greater than"] = Bound.MoreThan,
        ["exceeds"] = Bound.MoreThan,
        ["exceeding"] = Bound.MoreThan,
        ["larger than"] = Bound.MoreThan,
        ["über"] = Bound.MoreThan,
        ["ueber"] = Bound.MoreThan,
        ["mehr als"] = Bound.MoreThan,
        ["größer als"] = Bound.MoreThan,
        ["plus de"] = Bound.MoreThan,
        ["supérieur à"] = Bound.MoreThan,
        ["más de"] = Bound.MoreThan,
        ["mas de"] = Bound.MoreThan,
        ["mais de"] = Bound.MoreThan,
        ["acima de"] = Bound.MoreThan,
        ["oltre"] = Bound.MoreThan,
        ["più di"] = Bound.MoreThan,
        ["piu di"] = Bound.MoreThan,
        ["meer dan"] = Bound.MoreThan,
        ["superior a"] = Bound.MoreThan,
        ["<="] = Bound.AtMost,
        ["≤"] = Bound.AtMost,
        ["up to"] = Bound.AtMost,
        ["at most"] = Bound.AtMost,
        ["bis"] = Bound.AtMost,
        ["bis zu"] = Bound.AtMost,
        ["höchstens"] = Bound.AtMost,
        ["max."] = Bound.AtMost,
        ["jusqu'à"] = Bound.AtMost,
        ["jusqu’à"] = Bound.AtMost,
        ["hasta"] = Bound.AtMost,
        ["até"] = Bound.AtMost,
        ["fino a"] = Bound.AtMost,
        ["tot"] = Bound.AtMost,
        ["maximum"] = Bound.AtMost,
        ["<"] = Bound.LessThan,
        ["fewer than"] = Bound.LessThan,
        ["less than"] = Bound.LessThan,
        ["under"] = Bound.LessThan,
        ["below"] = Bound.LessThan,
        ["smaller than"] = Bound.LessThan,
        ["unter"] = Bound.LessThan,
        ["weniger als"] = Bound.LessThan,
        ["kleiner als"] = Bound.LessThan,
        ["moins de"] = Bound.LessThan,
        ["menos de"] = Bound.LessThan,
        ["meno di"] = Bound.LessThan,
        ["minder dan"] = Bound.LessThan,
        ["inferior a"] = Bound.LessThan,
        ["inférieur à"] = Bound.LessThan,
        ["roughly"] = Bound.None,
        ["some"] = Bound.None,
        ["est."] = Bound.None,
        ["estimated"] = Bound.None,
        ["env."] = Bound.None,
        ["cerca de"] = Bound.None,
        ["cirka"] = Bound.None,
        ["omkring"] = Bound.None,
        ["ongeveer"] = Bound.None,
        ["około"] = Bound.None,
        ["ok."] = Bound.None,
        ["gut"] = Bound.None,
        ["±"] = Bound.None,
        ["+/-"] = Bound.None,
        ["≈"] = Bound.None,
        ["nearly"] = Bound.None,
        ["almost"] = Bound.None,
        ["close to"] = Bound.None,
        ["aprox"] = Bound.None,
        ["aproximadamente"] = Bound.None,
        ["total"] = Bound.None,
        ["=>"] = Bound.AtLeast,
        ["min"] = Bound.AtLeast,
        ["mind."] = Bound.AtLeast,
        ["minimal"] = Bound.AtLeast,
        ["da"] = Bound.AtLeast,
        ["dès"] = Bound.AtLeast,
        ["vanaf"] = Bound.AtLeast,
        ["fra"] = Bound.AtLeast,
        ["från"] = Bound.AtLeast,
        ["od"] = Bound.AtLeast,
        ["von"] = Bound.AtLeast,
        ["+"] = Bound.AtLeast,
        ["powyżej"] = Bound.MoreThan,
        ["ponad"] = Bound.MoreThan,
        ["fler än"] = Bound.MoreThan,
        ["flere end"] = Bound.MoreThan,
        ["mere end"] = Bound.MoreThan,
        ["mer än"] = Bound.MoreThan,
        ["πάνω από"] = Bound.MoreThan,
        ["upto"] = Bound.AtMost,
        ["max"] = Bound.AtMost,
        ["maximal"] = Bound.AtMost,
        ["no more than"] = Bound.AtMost,
        ["not more than"] = Bound.AtMost,
        ["do"] = Bound.AtMost,
        ["maks."] = Bound.AtMost,
        ["maks"] = Bound.AtMost,
        ["poniżej"] = Bound.LessThan,
        ["mniej niż"] = Bound.LessThan,
        ["färre än"] = Bound.LessThan,
        ["under en"] = Bound.LessThan,
        ["færre end"] = Bound.LessThan,
        ["少于"] = Bound.LessThan,
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> OrMore = new[]
    {
        "+",
        "plus",
        "or more",
        "and more",
        "and above",
        "or above",
        "& above",
        "and over",
        "& over",
        "and beyond",
        "or higher",
        "and higher",
        "upwards",
        "- max",
        "-max",
        "- unlimited",
        "and larger",
        "or larger",
        "ou mais",
        "o superior",
        "en meer",
        "of meer",
        "and up",
        "& up",
        "or greater",
        "or over",
        "and greater",
        "und mehr",
        "oder mehr",
        "und darüber",
        "et plus",
        "ou plus",
        "y más",
        "o más",
        "o mas",
        "e oltre",
        "o più",
        "o piu",
        "e mais",
        "ou superior",
        "- above",
        "++",
        "- ∞",
        "-∞",
        "- infinity",
        "-infinity",
        "-unlimited",
        "- and above",
        "e più",
        "i więcej",
        "lub więcej",
        "och fler",
        "eller fler",
        "og flere",
        "eller flere",
        "以上",
        "이상",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> OrLess = new[]
    {
        "or less",
        "or fewer",
        "or under",
        "or below",
        "and less",
        "and fewer",
        "and under",
        "and below",
        "& under",
        "& below",
        "& less",
        "oder weniger",
        "und weniger",
        "ou moins",
        "et moins",
        "o menos",
        "ou menos",
        "o meno",
        "of minder",
        "eller färre",
        "eller mindre",
        "lub mniej",
        "以下",
        "이하",
    }.ToFrozenSet();

    // Behind a number they say nothing.
    private static readonly FrozenSet<string> InAll = new[]
    {
        "total",
        "in total",
        "worldwide",
        "globally",
        "*",
        ".",
        ",",
        ";",
    }.ToFrozenSet();

    // Before two numbers they say nothing.
    private static readonly FrozenSet<string> Between = new[]
    {
        "between",
        "from",
        "von",
        "zwischen",
        "de",
        "entre",
        "desde",
        "da",
        "tra",
        "dal",
        "van",
        "tussen",
        "~",
        "about",
        "ca.",
        "approx.",
        "od",
        "från",
        "fra",
    }.ToFrozenSet();

    // As folded keys.
    private static readonly FrozenSet<string> OnePerson = new[]
    {
        "selfemployed",
        "solo",
        "selfemployment",
        "soleproprietor",
        "soleproprietorship",
        "soletrader",
        "freelance",
        "freelancer",
        "justme",
        "onlyme",
        "myselfonly",
        "myself",
        "independent",
        "soloentrepreneur",
        "solopreneur",
        "oneperson",
        "selbststandig",
        "selbstandig",
        "freiberufler",
        "freiberuflich",
        "independant",
        "autoentrepreneur",
        "autonomo",
        "1person",
        "oneemployee",
        "one",
        "me",
        "justmyself",
        "singleperson",
        "owneronly",
        "independentconsultant",
        "einzelunternehmer",
        "einzelunternehmerin",
        "einzelunternehmen",
        "einzelperson",
        "microentrepreneur",
        "liberoprofessionista",
        "zzp",
        "zzper",
        "zelfstandig",
        "zelfstandige",
        "eenmanszaak",
        "profesionalindependiente",
        "egenforetagare",
    }.ToFrozenSet();

    private static readonly FrozenSet<int> Edges = CompanySize.Standard.Select(band => band.Max ?? 0).ToFrozenSet();

    public static CompanySize? Read(string text) => ReadWanted(text) is { } size ? size with { HasEdge = false } : null;

    /// <summary>As <see cref="Read"/>, with the edge that the band was written with.</summary>
    public static CompanySize? ReadWanted(string text)
    {
        if (text.Length > LongestText)
            return null;
        var lower = text.ToLowerInvariant();
        if (IsOnePerson(lower))
            return CompanySize.Holding(1);
        if (Money().IsMatch(lower))
            return null;
        lower = Numbering().Replace(Constant().Replace(lower, " "), "");
        return ReadBare(lower) ?? (WithoutLabel(lower) is { } bare ? ReadBare(bare) : null);
    }

    // "Self-employed / Freelance", "1 - self employed"
    private static bool IsOnePerson(string text) =>
        OnePerson.Contains(Folded.Key(text))
        || text.Split(
            ["/", "|", ",", "(", ")", " - ", ": "],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        )
            is [_, _, ..] parts
            && parts.Any(part => OnePerson.Contains(Folded.Key(part)))
            && parts.All(part => part is "0" or "1" || OnePerson.Contains(Folded.Key(part)));

    private static CompanySize? ReadBare(string text)
    {
        var match = Band().Match(Unit().Replace(text, " "));
        if (!match.Success || Lowest(match) is not { } low)
            return null;

        var before = match.Groups["before"].Value;
        if (match.Groups["high"].Success && Between.Contains(before))
            before = "";
        var bound = BoundOf(before, match.Groups["after"].Value);
        if (!match.Groups["high"].Success)
            return Single(bound, low);
        return bound == Bound.None ? Range(low, match.Groups["low"], match.Groups["high"]) : null;
    }

    // "0-10" begins with the first employee.
    private static int? Lowest(Match match) =>
        match.Groups["low"].Value == "0" && match.Groups["high"].Success ? 1 : Number(match.Groups["low"]);

    // A word for the band beside it: "11-50 (Small)", "Large (1001-5000)", "Mid-Market: 201-500".
    private static string? WithoutLabel(string text)
    {
        if (Parentheses().Match(text) is { Success: true } split)
        {
            var (outside, inside) = (
                split.Groups["before"].Value + split.Groups["after"].Value,
                split.Groups["inside"].Value
            );
            return (outside.Any(char.IsAsciiDigit), inside.Any(char.IsAsciiDigit)) switch
            {
                (true, false) => outside,
                (false, true) => inside,
                _ => null,
            };
        }
        var bare = Label().Replace(text, " ");
        return bare == text ? null : bare.Trim(' ', ':', '-', '–', '—', ',', ';', '|', '/');
    }

    private static Bound BoundOf(string before, string after)
    {
        var bound = Before.GetValueOrDefault(before, Bound.Unknown);
        if (after.Length == 0 || InAll.Contains(after) || after is "approx" or "approx." or "approximately")
            return bound;
        if (OrLess.Contains(after))
            return bound == Bound.None ? Bound.AtMost : Bound.Unknown;
        if (after == "未満")
            return bound == Bound.None ? Bound.LessThan : Bound.Unknown;
        return (bound, OrMore.Contains(after)) switch
        {
            (Bound.None or Bound.AtLeast, true) => Bound.AtLeast,
            (Bound.MoreThan, true) => Bound.MoreThan,
            _ => Bound.Unknown,
        };
    }

    private static CompanySize? Single(Bound bound, int number) =>
        bound switch
        {
            Bound.None => CompanySize.Holding(number),
            Bound.AtLeast => AfterEdge(number, null),
            Bound.MoreThan when number < int.MaxValue => new(number + 1, null),
            Bound.AtMost => new(1, number),
            Bound.LessThan when number > 1 => new(1, number - 1),
            _ => null,
        };

    private static CompanySize? Range(int low, Group lowText, Group highText)
    {
        if (Number(highText) is not { } high || high < low)
            return null;
        return IsThousandsShared(low, lowText, highText) ? null : AfterEdge(low, high);
    }

    // "10-50k" can be 10 to 50,000 or 10,000 to 50,000; "500-1k" is clear.
    private static bool IsThousandsShared(int low, Group lowText, Group highText) =>
        IsMultiple(highText.ValueSpan) && !IsMultiple(lowText.ValueSpan) && low < Coefficient(highText);

    // Bands written edge to edge (1000-5000, 5000-10000, 10K+) count the edge in the lower one, as the standard bands
    // do.
    private static CompanySize AfterEdge(int low, int? high) =>
        Edges.Contains(low) && low != high && (high is not { } end || end > 10_000 || Edges.Contains(end))
            ? new(low + 1, high) { HasEdge = true }
            : new(low, high);

    /// <summary>1 or more, or null.</summary>
    private static int? Number(Group group)
    {
        var number = IsMultiple(group.ValueSpan)
            ? Coefficient(group) * (group.ValueSpan[^1] == 'k' ? 1_000 : 1_000_000)
            : Whole(group.Value);
        return number is >= 1 and < int.MaxValue ? (int)number : null;
    }

    private static decimal Whole(string number) =>
        decimal.Parse(
            string.Concat(Decimals().Replace(number, "").Where(char.IsAsciiDigit)),
            CultureInfo.InvariantCulture
        );

    private static decimal Coefficient(Group group) =>
        decimal.Parse(group.Value[..^1].Trim().Replace(',', '.'), CultureInfo.InvariantCulture);

    private static bool IsMultiple(ReadOnlySpan<char> number) => number[^1] is 'k' or 'm';

    [GeneratedRegex(
        @"\b(total |full[- ]time )?(employees?|people|persons?|staff|members?|headcount|ftes?|workers"
            + @"|mitarbeiter[*:_]innen|mitarbeite(r|rn|rinnen|nde|nden)|beschäftigten?|angestellten?|employés|employées|salariés"
            + @"|collaborateurs|personnes|empleados|personas|trabajadores|colaboradores|funcionários|funcionarios"
            + @"|dipendenti|addetti|lavoratori|medewerkers|werknemers|anställda|ansatte|pracowników|personen|individuals"
            + @"|team members|associates|effectifs?|работников|сотрудников|человек|çalışan|työntekijää|zaměstnanců"
            + @"|alkalmazott|angajați)\b|\bemps?\b\.?|(?<=[0-9]\s?)(employees\b|ma\b)"
            + @"|(?<=[0-9]\s?)(名|人|명)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Unit();

    [GeneratedRegex(
        @"\A\s*(?<before>[^0-9]*?)\s*(?<low>"
            + Amount
            + @")(\s*(--|[-‐‑‒–—−~～〜]|&|(?<=[0-9])to(?=[0-9])|\.\.\.?|…|_|\bto\b|\bthrough\b|\bthru\b|\bup to\b|\btot\b|\bt/m\b|\btill\b"
            + @"|\buntil\b|\bbis\b|\bund\b|\band\b|\bet\b|\by\b|\be\b|\ben\b|\ba\b|\boch\b|\bog\b|\bà\b|\bhasta\b|\bdo\b"
            + @"|\baté\b)\s*(?<high>"
            + Amount
            + @"))?\s*(?<after>[^0-9]*?)\s*\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Band();

    [GeneratedRegex(
        @"\A(?<before>[^()\[\]]*)[(\[](?<inside>[^()\[\]]*)[)\]](?<after>[^()\[\]]*)\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Parentheses();

    // "Company size: 51-200", "B: 51-200", "D. 51-200", "4) 51-200", "# 51-200"; a number alone is no numbering.
    [GeneratedRegex(
        @"\A\s*(#\s*(?=[0-9])|((company|firm|business|emp|employee) )?(size|range)( range| band)?\s*[:=-]?\s+(?=[0-9])"
            + @"|(headcount|total|no\.? of employees)\s*[:=-]?\s*(?=[0-9])"
            + @"|number of( employees)?\s*[:=-]?\s*(?=[0-9])|employees\s*[:=]\s*(?=[0-9])|([a-z]"
            + @"|[0-9])[.):]\s+(?=[0-9]+[^0-9]+[0-9]))",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Numbering();

    // SIZE_51_TO_200
    [GeneratedRegex(@"(?<=\p{L})_|_(?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Constant();

    [GeneratedRegex(@"[.,]00?\z")]
    private static partial Regex Decimals();

    // Words for bands that say nothing of themselves, with a number beside them.
    [GeneratedRegex(
        @"\b(very|extra|upper|lower)?[ -]?(mid-?size(d)?|mid-?market|micro|small|medium|mid|large|big|enterprise|corporate|corporation|global|start-?up|smb|smbs|sme|smes|soho|commercial|"
            + @"klein|mittel|mittelstand|groß|konzern|kmu|petite|moyenne|grande|pme|eti|tpe|pequeña|mediana|pyme)s?\b"
            + @"(?=[^0-9]*[0-9]|[^0-9]*\z)([ -](business|businesses|company|companies|enterprise|enterprises|market|organi[sz]ation|unternehmen|betrieb|entreprise|empresa)\b)?",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Label();

    [GeneratedRegex(
        @"[$€£¥₹]|\b(usd|eur|gbp|inr|revenue|turnover|umsatz|million|mio|billion|bn)\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Money();
}
