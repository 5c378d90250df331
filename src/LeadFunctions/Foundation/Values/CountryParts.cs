using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace LeadFunctions.Foundation.Values;

/// <summary>A country with something beside it: its name in other languages (<c>Schweiz / Suisse</c>), its code
/// (<c>DE - Germany</c>), its article (<c>Netherlands (the)</c>), or a place in it (<c>United States, TX</c>,
/// <c>Berlin, Germany</c>, <c>Canada - Quebec</c>). Only where nothing else can be meant.</summary>
internal static partial class CountryParts
{
    private const int LongestText = 100;
    private const string States = "US";

    // A territory stands beside its country as a place does.
    private static readonly FrozenDictionary<string, string> Territories = new Dictionary<string, string>
    {
        ["CN"] = "HK MO TW",
        [States] = "PR GU VI AS MP",
        ["FR"] = "RE GP MQ GF YT NC PF PM WF MF BL",
        ["GB"] = "GG IM JE BM GI KY",
        ["NL"] = "AW CW SX BQ",
        ["DK"] = "FO GL",
        ["FI"] = "AX",
    }.ToFrozenDictionary();

    // Somebody's name as much: "Jordan, Ann".
    private static readonly FrozenSet<string> GivenNames = new[] { "JO", "TD", "GE", "IL" }.ToFrozenSet();

    public static Country? Read(string text)
    {
        if (text.Length > LongestText || CountryNames.IsAmbiguous(text))
            return null;
        if (
            Inverted().Match(text) is { Success: true } m
            && Whole($"{m.Groups["form"]} {m.Groups["name"]}") is { } whole
        )
            return whole;
        if (Whole(text) is { } state)
            return state;
        var parts = Signs()
            .Split(text)
            .Select(part => part.Trim())
            .Where(part => part.Length > 0 && !IsArticle(part))
            .ToList();
        if (parts.Count == 0 || (parts.Count == 1 && parts[0] == text.Trim()) || parts.Exists(CountryNames.IsAmbiguous))
            return null;
        var countries = parts.Select(CountryNames.Find).ToList();
        var found = countries.OfType<Country>().Distinct().ToList();
        var country = Common(found);
        // "Georgia, USA": of two countries one is a state of the other.
        if (found.Find(c => c.Code == States) is { } states && AreStates(parts, countries) && !AreBoth(text, parts))
            return country ?? states;
        if (country is null)
            return null;
        return countries.TrueForAll(c => c is not null) || IsPlaceIn(text, parts, countries) ? country : null;
    }

    // "Republic of Serbia", "República Argentina"
    private static Country? Whole(string text) =>
        CountryNames.Find(text) ?? (FormOfState().Match(text) is { Success: true } m ? Plain(m) : null);

    private static Country? Plain(Match form) =>
        form.Groups["name"].Value is var name && !CountryNames.IsAmbiguous(name) ? CountryNames.Find(name) : null;

    // "Austin, TX, USA": beside the country a state, and at most one place before it.
    private static bool AreStates(List<string> parts, List<Country?> countries)
    {
        var rest = parts.Where((_, i) => countries[i]?.Code != States).ToList();
        return rest.Count == 0
            || (
                rest.Count <= 2
                && UsState.Read(rest[^1], States) is not null
                && (rest.Count == 1 || countries[^1]?.Code == States)
            );
    }

    // "US/CA" is Canada as much as California.
    private static bool AreBoth(string text, List<string> parts) =>
        Alternatives().IsMatch(text) && parts.TrueForAll(p => p.Length is 2 or 3 && CountryNames.Find(p) is not null);

    /// <summary>The one that several mean: their only one, or the territory beside its country.</summary>
    public static Country? Common(IReadOnlyList<Country> found) => found is [var only] ? only : Territory(found);

    private static Country? Territory(IReadOnlyList<Country> found) =>
        found is not [var one, var other] ? null
        : IsTerritory(one, other) ? one
        : IsTerritory(other, one) ? other
        : null;

    public static bool IsTerritory(Country place, Country of) =>
        Territories.TryGetValue(of.Code, out var codes) && codes.Split(' ').Contains(place.Code);

    // "Berlin, Germany" and "Germany (Bavaria)": the country is the last or the first of a list, written out, and no
    // state has its name.
    private static bool IsPlaceIn(string text, List<string> parts, List<Country?> countries)
    {
        if (!Places().IsMatch(text) || Alternatives().IsMatch(text))
            return false;
        var at = countries[^1] is not null ? countries.Count - 1 : 0;
        if (countries[at] is not { } country || countries.Exists(c => c is not null && c != country))
            return false;
        return IsWrittenOut(parts[at])
            && (at > 0 || !GivenNames.Contains(country.Code))
            && (
                UsState.Read(parts[at], States) is null
                || Territories[States].Contains(country.Code, StringComparison.Ordinal)
            )
            && parts
                .Where((_, i) => countries[i] is null)
                .All(p =>
                    Regions.Find(p) is { } region
                        ? region.Contains(country.Code)
                        : p.Length > 1 && !OtherNames().IsMatch(p) && !IsHalfOfName(p, parts[at], country)
                );
    }

    /// <summary>The country of a code for a part of it, of ISO 3166-2: <c>GB-ENG</c>, <c>AU-NSW</c>. Of <c>PT-BR</c>
    /// either half may be meant.</summary>
    public static Country? OfSubdivision(string text) =>
        Subdivision().Match(text) is { Success: true } m && CountryNames.Find(m.Groups["part"].Value) is null
            ? CountryNames.Find(m.Groups["country"].Value)
            : null;

    /// <summary>Whether a place and a name are another country together: <c>Ireland (Northern)</c> is not
    /// Ireland.</summary>
    public static bool IsHalfOfName(string place, string name, Country country) =>
        IsAnother($"{place} {name}", country) || IsAnother($"{name} {place}", country);

    private static bool IsAnother(string text, Country country) =>
        CountryNames.IsAmbiguous(text) || (CountryNames.Find(text) is { } found && found != country);

    private static bool IsWrittenOut(string part) =>
        part.Length > 3 || part.ToUpperInvariant() is "UK" or "USA" or "UAE" or "PRC" or "KSA" or "BVI";

    private static bool IsArticle(string part) => part.Equals("the", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"[/|;,()\[\]]|\s[-–—]\s|(?<=^[A-Z]{2,3})(?:\s?[-–—:]\s?|\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Signs();

    [GeneratedRegex(@"\A\s*(?<country>[A-Z]{2})-(?<part>[A-Z0-9]{1,3})\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Subdivision();

    [GeneratedRegex(@"[,(\[]|\s[-–—]\s", RegexOptions.CultureInvariant)]
    private static partial Regex Places();

    [GeneratedRegex(@"[/|;]", RegexOptions.CultureInvariant)]
    private static partial Regex Alternatives();

    // "Korea (the Republic of)", "Ireland, Republic of".
    [GeneratedRegex(
        @"\A\s*(?<name>[^,()]+?)\s*[,(]\s*(the\s+)?(?<form>[^,()]*\bof)(\s+the)?\s*\)?\s*\z",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Inverted();

    // "Democratic Republic, Congo" and "Antilles, Netherlands" have half of a name; New South Wales and the Northern
    // Territory are places.
    [GeneratedRegex(
        @"\b(and|or|und|not|except|excluding|other|non|antilles)\b|\A(?!north(ern|west) territor(y|ies)\z)((north|south|east|west|northern"
            + @"|southern|eastern|western|new|great|republic|islands?|saint|democratic|people|equatorial|british|french"
            + @"|dutch|american|caribbean|territory|territories|bissau|papua|of|the|states|federated)\s*)+\z",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex OtherNames();

    [GeneratedRegex(
        @"\A\s*(the\s+)?((federal|federative|democratic|people's|socialist|islamic|arab|hellenic|federativa|oriental|bolivariana"
            + @"|plurinacional)\s+)*(republic|kingdom|sultanate|principality|commonwealth|grand duchy|república|reino|estado"
            + @"|republik|königreich|république|royaume|principauté|repubblica|regno|republiek|koninkrijk)"
            + @"(\s+(federativa|bolivariana|oriental|fédérale|islamique|démocratique))?"
            + @"\s+((of|de|del|do|da|di|du|van)\s+|d['’])?((the|la|las|les|l['’])\s+)?(?<name>\S.*?)\s*\z",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex FormOfState();
}
