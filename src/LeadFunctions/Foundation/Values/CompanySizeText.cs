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

    // No employer has more; 10M is a revenue.
    private const int MostEmployees = 3_000_000;

    // 1,001 in the ways of different countries, and 1,00,000 in that of India; 10k and 1.5 m; 1001, also as 1001.0,
    // 1001,00 and 1,001.00, which is how pandas and accountants write it.
    private const string Amount =
        @"([0-9]{1,3}(,[0-9]{3}){1,2}\.00?|[0-9]{1,3}(\.[0-9]{3}){1,2},00?"
        + @"|[0-9]{1,3}([.,'’\s][0-9]{3}){1,2}|[0-9]{1,2}(,[0-9]{2}){1,2},[0-9]{3}"
        + @"|[0-9]{1,6}([.,][0-9]{1,2})?\s?[km]\b|[0-9]{1,9}([.,]00?)?)(?![0-9])";

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
        ["≈"] = Bound.None,
        ["est."] = Bound.None,
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
        ["=>"] = Bound.AtLeast,
        ["minst"] = Bound.AtLeast,
        ["vähintään"] = Bound.AtLeast,
        ["od"] = Bound.AtLeast,
        ["alespoň"] = Bound.AtLeast,
        ["nejméně"] = Bound.AtLeast,
        ["aspoň"] = Bound.AtLeast,
        ["legalább"] = Bound.AtLeast,
        ["cel puțin"] = Bound.AtLeast,
        ["en az"] = Bound.AtLeast,
        ["τουλάχιστον"] = Bound.AtLeast,
        ["от"] = Bound.AtLeast,
        ["не менее"] = Bound.AtLeast,
        ["від"] = Bound.AtLeast,
        ["co najmniej"] = Bound.AtLeast,
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
        ["maior que"] = Bound.MoreThan,
        ["maior do que"] = Bound.MoreThan,
        ["mayor que"] = Bound.MoreThan,
        ["mayor a"] = Bound.MoreThan,
        ["maggiore di"] = Bound.MoreThan,
        ["groter dan"] = Bound.MoreThan,
        ["fler än"] = Bound.MoreThan,
        ["mer än"] = Bound.MoreThan,
        ["över"] = Bound.MoreThan,
        ["flere end"] = Bound.MoreThan,
        ["mere end"] = Bound.MoreThan,
        ["flere enn"] = Bound.MoreThan,
        ["mer enn"] = Bound.MoreThan,
        ["yli"] = Bound.MoreThan,
        ["více než"] = Bound.MoreThan,
        ["viac ako"] = Bound.MoreThan,
        ["nad"] = Bound.MoreThan,
        ["több mint"] = Bound.MoreThan,
        ["peste"] = Bound.MoreThan,
        ["mai mult de"] = Bound.MoreThan,
        ["πάνω από"] = Bound.MoreThan,
        ["περισσότεροι από"] = Bound.MoreThan,
        ["более"] = Bound.MoreThan,
        ["больше"] = Bound.MoreThan,
        ["свыше"] = Bound.MoreThan,
        ["более чем"] = Bound.MoreThan,
        ["понад"] = Bound.MoreThan,
        ["більше"] = Bound.MoreThan,
        ["більше ніж"] = Bound.MoreThan,
        ["powyżej"] = Bound.MoreThan,
        ["ponad"] = Bound.MoreThan,
        ["więcej niż"] = Bound.MoreThan,
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
        ["=<"] = Bound.AtMost,
        ["upp till"] = Bound.AtMost,
        ["op til"] = Bound.AtMost,
        ["opptil"] = Bound.AtMost,
        ["enintään"] = Bound.AtMost,
        ["do"] = Bound.AtMost,
        ["nejvýše"] = Bound.AtMost,
        ["legfeljebb"] = Bound.AtMost,
        ["până la"] = Bound.AtMost,
        ["cel mult"] = Bound.AtMost,
        ["en fazla"] = Bound.AtMost,
        ["έως"] = Bound.AtMost,
        ["до"] = Bound.AtMost,
        ["не более"] = Bound.AtMost,
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
        ["menor que"] = Bound.LessThan,
        ["menor do que"] = Bound.LessThan,
        ["menor a"] = Bound.LessThan,
        ["abaixo de"] = Bound.LessThan,
        ["minore di"] = Bound.LessThan,
        ["kleiner dan"] = Bound.LessThan,
        ["färre än"] = Bound.LessThan,
        ["mindre än"] = Bound.LessThan,
        ["færre end"] = Bound.LessThan,
        ["mindre end"] = Bound.LessThan,
        ["færre enn"] = Bound.LessThan,
        ["mindre enn"] = Bound.LessThan,
        ["alle"] = Bound.LessThan,
        ["méně než"] = Bound.LessThan,
        ["menej ako"] = Bound.LessThan,
        ["kevesebb mint"] = Bound.LessThan,
        ["sub"] = Bound.LessThan,
        ["mai puțin de"] = Bound.LessThan,
        ["κάτω από"] = Bound.LessThan,
        ["λιγότεροι από"] = Bound.LessThan,
        ["менее"] = Bound.LessThan,
        ["меньше"] = Bound.LessThan,
        ["менее чем"] = Bound.LessThan,
        ["менше"] = Bound.LessThan,
        ["менше ніж"] = Bound.LessThan,
        ["mniej niż"] = Bound.LessThan,
        ["poniżej"] = Bound.LessThan,
        ["roughly"] = Bound.None,
        ["some"] = Bound.None,
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
        ["nearly"] = Bound.None,
        ["almost"] = Bound.None,
        ["close to"] = Bound.None,
        ["aprox"] = Bound.None,
        ["aproximadamente"] = Bound.None,
        ["total"] = Bound.None,
        ["min"] = Bound.AtLeast,
        ["mind."] = Bound.AtLeast,
        ["minimal"] = Bound.AtLeast,
        ["da"] = Bound.AtLeast,
        ["dès"] = Bound.AtLeast,
        ["vanaf"] = Bound.AtLeast,
        ["fra"] = Bound.AtLeast,
        ["från"] = Bound.AtLeast,
        ["von"] = Bound.AtLeast,
        ["+"] = Bound.AtLeast,
        ["upto"] = Bound.AtMost,
        ["max"] = Bound.AtMost,
        ["maximal"] = Bound.AtMost,
        ["no more than"] = Bound.AtMost,
        ["not more than"] = Bound.AtMost,
        ["maks."] = Bound.AtMost,
        ["maks"] = Bound.AtMost,
        ["under en"] = Bound.LessThan,
        ["少于"] = Bound.LessThan,
        ["est"] = Bound.None,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Bound> After = new Dictionary<string, Bound>
    {
        ["+"] = Bound.AtLeast,
        ["plus"] = Bound.AtLeast,
        ["or more"] = Bound.AtLeast,
        ["and more"] = Bound.AtLeast,
        ["and above"] = Bound.AtLeast,
        ["or above"] = Bound.AtLeast,
        ["& above"] = Bound.AtLeast,
        ["and over"] = Bound.AtLeast,
        ["& over"] = Bound.AtLeast,
        ["and beyond"] = Bound.AtLeast,
        ["or higher"] = Bound.AtLeast,
        ["and higher"] = Bound.AtLeast,
        ["upwards"] = Bound.AtLeast,
        ["- max"] = Bound.AtLeast,
        ["-max"] = Bound.AtLeast,
        ["- unlimited"] = Bound.AtLeast,
        ["and larger"] = Bound.AtLeast,
        ["or larger"] = Bound.AtLeast,
        ["ou mais"] = Bound.AtLeast,
        ["o superior"] = Bound.AtLeast,
        ["en meer"] = Bound.AtLeast,
        ["of meer"] = Bound.AtLeast,
        ["and up"] = Bound.AtLeast,
        ["& up"] = Bound.AtLeast,
        ["or greater"] = Bound.AtLeast,
        ["or over"] = Bound.AtLeast,
        ["and greater"] = Bound.AtLeast,
        ["und mehr"] = Bound.AtLeast,
        ["oder mehr"] = Bound.AtLeast,
        ["und darüber"] = Bound.AtLeast,
        ["et plus"] = Bound.AtLeast,
        ["ou plus"] = Bound.AtLeast,
        ["y más"] = Bound.AtLeast,
        ["o más"] = Bound.AtLeast,
        ["o mas"] = Bound.AtLeast,
        ["e oltre"] = Bound.AtLeast,
        ["o più"] = Bound.AtLeast,
        ["o piu"] = Bound.AtLeast,
        ["e mais"] = Bound.AtLeast,
        ["ou superior"] = Bound.AtLeast,
        ["- above"] = Bound.AtLeast,
        ["以上"] = Bound.AtLeast,
        ["이상"] = Bound.AtLeast,
        ["above"] = Bound.AtLeast,
        ["or bigger"] = Bound.AtLeast,
        ["eller mer"] = Bound.AtLeast,
        ["eller fler"] = Bound.AtLeast,
        ["eller flere"] = Bound.AtLeast,
        ["og over"] = Bound.AtLeast,
        ["tai enemmän"] = Bound.AtLeast,
        ["a více"] = Bound.AtLeast,
        ["a viac"] = Bound.AtLeast,
        ["vagy több"] = Bound.AtLeast,
        ["és több"] = Bound.AtLeast,
        ["sau mai mult"] = Bound.AtLeast,
        ["sau mai mulți"] = Bound.AtLeast,
        ["ve üzeri"] = Bound.AtLeast,
        ["ve üstü"] = Bound.AtLeast,
        ["και άνω"] = Bound.AtLeast,
        ["и более"] = Bound.AtLeast,
        ["и больше"] = Bound.AtLeast,
        ["и выше"] = Bound.AtLeast,
        ["і більше"] = Bound.AtLeast,
        ["та більше"] = Bound.AtLeast,
        ["lub więcej"] = Bound.AtLeast,
        ["i więcej"] = Bound.AtLeast,
        ["felett"] = Bound.MoreThan,
        ["'den fazla"] = Bound.MoreThan,
        ["'dan fazla"] = Bound.MoreThan,
        ["'ten fazla"] = Bound.MoreThan,
        ["'tan fazla"] = Bound.MoreThan,
        ["’den fazla"] = Bound.MoreThan,
        ["’dan fazla"] = Bound.MoreThan,
        ["or less"] = Bound.AtMost,
        ["or fewer"] = Bound.AtMost,
        ["and under"] = Bound.AtMost,
        ["oder weniger"] = Bound.AtMost,
        ["ou moins"] = Bound.AtMost,
        ["o menos"] = Bound.AtMost,
        ["o meno"] = Bound.AtMost,
        ["ou menos"] = Bound.AtMost,
        ["of minder"] = Bound.AtMost,
        ["eller färre"] = Bound.AtMost,
        ["eller mindre"] = Bound.AtMost,
        ["eller færre"] = Bound.AtMost,
        ["lub mniej"] = Bound.AtMost,
        ["и менее"] = Bound.AtMost,
        ["以下"] = Bound.AtMost,
        ["이하"] = Bound.AtMost,
        ["以内"] = Bound.AtMost,
        ["alatt"] = Bound.LessThan,
        ["'den az"] = Bound.LessThan,
        ["'dan az"] = Bound.LessThan,
        ["'ten az"] = Bound.LessThan,
        ["'tan az"] = Bound.LessThan,
        ["’den az"] = Bound.LessThan,
        ["’dan az"] = Bound.LessThan,
        ["未満"] = Bound.LessThan,
        ["미만"] = Bound.LessThan,
        ["++"] = Bound.AtLeast,
        ["- ∞"] = Bound.AtLeast,
        ["-∞"] = Bound.AtLeast,
        ["- infinity"] = Bound.AtLeast,
        ["-infinity"] = Bound.AtLeast,
        ["-unlimited"] = Bound.AtLeast,
        ["- and above"] = Bound.AtLeast,
        ["e più"] = Bound.AtLeast,
        ["och fler"] = Bound.AtLeast,
        ["og flere"] = Bound.AtLeast,
        ["or under"] = Bound.AtMost,
        ["or below"] = Bound.AtMost,
        ["and less"] = Bound.AtMost,
        ["and fewer"] = Bound.AtMost,
        ["and below"] = Bound.AtMost,
        ["& under"] = Bound.AtMost,
        ["& below"] = Bound.AtMost,
        ["& less"] = Bound.AtMost,
        ["und weniger"] = Bound.AtMost,
        ["et moins"] = Bound.AtMost,
    }.ToFrozenDictionary();

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

    // Behind a number they say that it is none to rely on.
    private static readonly FrozenSet<string> About = new[]
    {
        "approx",
        "approx.",
        "approximately",
        "est",
        "est.",
        "estimated",
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
        "mezi",
        "från",
        "mellan",
        "fra",
        "mellem",
        "mellom",
        "от",
        "від",
        "între",
        "από",
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
        var lower = Folded.Narrow(text).ToLowerInvariant();
        if (IsOnePerson(lower))
            return CompanySize.Holding(1);
        if (Money().IsMatch(lower) || DashLost().IsMatch(lower))
            return null;
        lower = Multiplied(Numbering().Replace(Constant().Replace(lower, " "), ""));
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

    // 5 thousand is 5k, and 1.5万 15k.
    private static string Multiplied(string text) =>
        Multiple()
            .Replace(
                text,
                m =>
                    m.Groups["thousand"].Success ? "k"
                    : m.Groups["million"].Success ? "m"
                    : string.Create(CultureInfo.InvariantCulture, $"{10 * Decimal(m.Groups["number"].Value)}k")
            );

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
        if (after.Length == 0 || InAll.Contains(after) || About.Contains(after))
            return bound;
        return (bound, After.GetValueOrDefault(after, Bound.Unknown)) switch
        {
            (Bound.None, var behind) => behind,
            (Bound.AtLeast or Bound.MoreThan, Bound.AtLeast) => bound,
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
        if (!IsMultiple(group.ValueSpan))
            return Whole(group.Value) is >= 1 and < int.MaxValue and var whole ? (int)whole : null;
        var number = Coefficient(group) * (group.ValueSpan[^1] == 'k' ? 1_000 : 1_000_000);
        return number is >= 1 and <= MostEmployees ? (int)number : null;
    }

    private static decimal Whole(string number) =>
        decimal.Parse(
            string.Concat(Decimals().Replace(number, "").Where(char.IsAsciiDigit)),
            CultureInfo.InvariantCulture
        );

    private static decimal Coefficient(Group group) => Decimal(group.Value[..^1].Trim());

    private static decimal Decimal(string number) =>
        decimal.Parse(number.Replace(',', '.'), CultureInfo.InvariantCulture);

    private static bool IsMultiple(ReadOnlySpan<char> number) => number[^1] is 'k' or 'm';

    [GeneratedRegex(
        @"\b(total |full[- ]time )?(employees?|people|ppl|persons?|staff|members?|headcount|ftes?|workers"
            + @"|mitarbeiter[*:_]innen|mitarbeite(r|rn|rinnen|nde|nden)|beschäftigten?|angestellten?|employés|employées|salariés"
            + @"|collaborateurs|personnes|empleados|personas|trabajadores|colaboradores|funcionários|funcionarios"
            + @"|dipendenti|addetti|lavoratori|medewerkers|werknemers|anställda|ansatte|personen|individuals"
            + @"|team members|associates|effectifs?|работников|medarbetare|medarbejdere|työntekijää|henkilöä|pracowników|osób|zaměstnanců|osob|lidí|zamestnancov"
            + @"|alkalmazott|fő|(de )?angaja[țţ]i|çalışan|kişi|personel|εργαζόμενοι|εργαζομένους|сотрудников|человек"
            + @"|співробітників|працівників|осіб|ees?)\b|\b(emps?|чел)\b\.?"
            + @"|(?<=[0-9km]\s?)(employees\b|ma\b|名|人|명)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Unit();

    [GeneratedRegex(
        @"\A\s*(?<before>[^0-9]*?)\s*(?<low>"
            + Amount
            + @")(\s*(--|[-‐‑‒–—−~～〜]|\.\.\.?|…|_|&|to|\bthrough\b|\bthru\b|\bup to\b|\btot\b|\bt/m\b|\btill\b"
            + @"|\buntil\b|\bbis\b|\bund\b|\band\b|\bet\b|\by\b|\be\b|\ben\b|\ba\b|\boch\b|\bog\b|\bà\b|\bhasta\b"
            + @"|\baté\b|\baž\b|\bdo\b|\bдо\b|\btill\b|\btil\b|\bpână la\b|\bile\b|\bέως\b)\s*(?<high>"
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

    [GeneratedRegex(
        @"(?<=[0-9])\s?((?<thousand>(thousands?|tausend|mille|mila|duizend|tusen|tusind|bin|тысяч[аи]?)\b"
            + @"|(thsd|tsd|tys|tis|тыс)\b\.?|mil(?=\s+(empleados|personas|trabajadores|colaboradores|funcion[aá]rios))"
            + @"|(?<=\b(de|até|hasta)\s+[0-9]+\s?)mil\b|[천千])"
            + @"|(?<million>(millions?|millionen|millones|milioni|miljoen)\b|(mio|mln|mill)\b\.?))"
            + @"|(?<number>[0-9]{1,5}([.,][0-9])?)\s?[万萬만]",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Multiple();

    // A band without its dash, or 51,200 employees.
    [GeneratedRegex(@"(?<![0-9])(51\s+200|201\s+500)(?![0-9])")]
    private static partial Regex DashLost();

    // Words for bands that say nothing of themselves, with a number beside them.
    [GeneratedRegex(
        @"\b(very|extra|upper|lower)?[ -]?(mid-?size(d)?|mid-?market|micro|small|medium|mid|large|big|enterprise|corporate|corporation|global|start-?up|smb|smbs|sme|smes|soho|commercial|"
            + @"klein|mittel|mittelstand|groß|konzern|kmu|petite|moyenne|grande|pme|eti|tpe|pequeña|mediana|pyme)s?\b"
            + @"(?=[^0-9]*[0-9]|[^0-9]*\z)([ -](business|businesses|company|companies|enterprise|enterprises|market|organi[sz]ation|unternehmen|betrieb|entreprise|empresa)\b)?",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Label();

    [GeneratedRegex(
        @"[$€£¥₹]|\b(usd|eur|gbp|inr|revenue|turnover|umsatz|billion|bn)\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Money();
}
