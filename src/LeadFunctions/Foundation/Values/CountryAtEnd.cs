using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace LeadFunctions.Foundation.Values;

/// <summary>A country behind a place in it, without a sign between: <c>London UK</c>, <c>Seoul South Korea</c>. Only of
/// a cell for the country, and only where what stands before it is a place and no half of another name: New Jersey,
/// Inner Mongolia and the Bank of China are no countries.</summary>
internal static partial class CountryAtEnd
{
    private const int MostWords = 8;
    private const int LongestName = 5;
    private const int ShortName = 3;
    private const string States = "US";

    // In capitals alone: "contact us" is no place.
    private static readonly FrozenSet<string> Abbreviations = new[]
    {
        "UK",
        "US",
        "USA",
        "UAE",
        "KSA",
        "PRC",
    }.ToFrozenSet();

    // As folded keys. Of other languages no more: in all of them together a country is called like many a city.
    private static readonly FrozenSet<string> OwnNames = new[]
    {
        "belgie",
        "belgique",
        "brasil",
        "danmark",
        "deutschland",
        "espana",
        "italia",
        "nederland",
        "norge",
        "osterreich",
        "oesterreich",
        "polska",
        "schweiz",
        "suisse",
        "suomi",
        "sverige",
        "svizzera",
    }.ToFrozenSet();

    // Somebody's name as much, or that of a continent.
    private static readonly FrozenSet<string> Doubtful = new[] { "america", "chad", "georgia", "jordan" }.ToFrozenSet();

    public static Country? Read(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > MostWords || Regions.Find(text) is not null)
            return null;
        for (var at = Math.Max(1, words.Length - LongestName); at < words.Length; at++)
            if (CountryNames.IsAmbiguous(Text(words[at..])))
                return null;
            else if (Find(words[at..]) is { } country)
                return Of(words[..at], words[at..], country);
        return null;
    }

    private static Country? Of(string[] place, string[] name, Country country) =>
        IsPlace(place, country) && !IsShout(place, name) && !CountryParts.IsHalfOfName(Text(place), Text(name), country)
            ? CountryParts.Common([.. Named(place, country).Append(country).Distinct()])
            : null;

    private static bool IsPlace(string[] words, Country country) =>
        words.All(word => Word().IsMatch(word))
        && words is not [{ Length: <= ShortName }]
        && !Half().IsMatch(words[^1])
        && !words.Any(NoPlace().IsMatch)
        && (Regions.Find(Text(words)) is not { } region || region.Contains(country.Code));

    // "CONTACT US"
    private static bool IsShout(string[] place, string[] name) =>
        name is [States] && !place.Any(word => word.Any(char.IsLower)) && UsState.Read(Text(place), States) is null;

    // "Spain Portugal Italy" is not in Italy; the Georgia of "Atlanta Georgia USA" is in the USA.
    private static IEnumerable<Country> Named(string[] place, Country country)
    {
        for (var from = 0; from < place.Length; from++)
        for (var to = place.Length; to > from; to--)
        {
            var named = Find(place[from..to]);
            var isState = UsState.Read(Text(place[from..to]), country.Code) is not null;
            if (named is null && !isState)
                continue;
            // Neither New South Wales nor Port of Spain is in another country.
            if (
                named is not null
                && !(from > 0 && Half().IsMatch(place[from - 1]))
                && (!isState || CountryParts.IsTerritory(named, country))
            )
                yield return named;
            from = to - 1;
            break;
        }
    }

    private static Country? Find(string[] words)
    {
        var text = Text(words);
        return words.Length == 1 && text.Length <= ShortName
            ? Abbreviations.Contains(text)
                ? CountryNames.Find(text)
                : null
            : Folded.Key(text) is var key
            && !Doubtful.Contains(key)
            && (CountryNames.IsSure(key) || OwnNames.Contains(key))
                ? CountryNames.Find(text)
                : null;
    }

    private static string Text(string[] words) => string.Join(' ', words);

    [GeneratedRegex(@"\A\p{L}[\p{L}\p{M}.'’-]+\z")]
    private static partial Regex Word();

    // Words that belong to the name behind them, and change it.
    [GeneratedRegex(
        @"\A((north|south|east|west)(ern|east|west|eastern|western)?|central|mid|middle|inner|outer|upper|lower|greater|great"
            + @"|little|old|latin|new|nuevo|nueva|novo|nova|nuovo|nuova|nouveau|nouvelle|neu|neue|nieuw|nowy|nowa|nya|ny"
            + @"|papua|equatorial|french|dutch|british|spanish|portuguese|american|caribbean|republic|democratic|federated"
            + @"|islamic|former|san|santa|saint|st\.?|of|the|and|or|not|de|du|del|da|do|di|la|le|el|et|und|von|van|y)\z",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Half();

    // A company, an office, or more than one country.
    [GeneratedRegex(
        @"\A(inc|ltd|limited|llc|llp|plc|gmbh|corp|corporation|company|pvt|pty|group|holdings?|banks?|banco|banque|university"
            + @"|telecom|airlines?|air|radio|mobile|team|offices?|hq|headquarters?|contact|about|join|follow|call|visit|made|in"
            + @"|near|outside|ex|excl|excluding|except|other|others|rest|plus|multiple|various|all|any|only|based|from|non|not"
            + @"|and|or|und|et|amp)\.?\z",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex NoPlace();
}
