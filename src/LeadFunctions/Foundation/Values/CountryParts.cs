using System.Text.RegularExpressions;

namespace LeadFunctions.Foundation.Values;

/// <summary>A country with something beside it: its name in other languages (<c>Schweiz / Suisse</c>), its code
/// (<c>DE - Germany</c>), its article (<c>Netherlands (the)</c>), or a place in it (<c>United States, TX</c>,
/// <c>Berlin, Germany</c>). Only where nothing else can be meant.</summary>
internal static partial class CountryParts
{
    private const int LongestText = 100;

    public static Country? Read(string text)
    {
        if (text.Length > LongestText || CountryNames.IsAmbiguous(text))
            return null;
        var parts = Signs()
            .Split(text)
            .Select(part => part.Trim())
            .Where(part => part.Length > 0 && !IsArticle(part))
            .ToList();
        if (parts.Count == 0 || (parts.Count == 1 && parts[0] == text.Trim()))
            return null;
        var countries = parts.Select(CountryNames.Find).ToList();
        var found = countries.OfType<Country>().Distinct().ToList();
        // "Georgia, USA": of two countries one is a state of the other.
        if (
            found.Find(c => c.Code == "US") is { } states
            && parts.All(p => CountryNames.Find(p) == states || UsState.Read(p, "US") is not null)
        )
            return states;
        if (found is not [var country] || parts.Exists(CountryNames.IsAmbiguous))
            return null;
        return countries.TrueForAll(c => c is not null) || IsPlaceIn(text, parts, countries) ? country : null;
    }

    // "Berlin, Germany": the last of a list is the country, written out, and no state has its name.
    private static bool IsPlaceIn(string text, List<string> parts, List<Country?> countries) =>
        text.Contains(',', StringComparison.Ordinal)
        && countries[^1] is not null
        && countries.SkipLast(1).All(c => c is null)
        && parts[^1].Length > 3
        && parts.SkipLast(1).All(p => p.Length > 2)
        && UsState.Read(parts[^1], "US") is null
        && !parts.SkipLast(1).Any(p => Directions().IsMatch(p));

    private static bool IsArticle(string part) => part.Equals("the", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"[/|;,()\[\]]|\s[-–—]\s|(?<=^[A-Z]{2,3})\s?[-–—:]\s?", RegexOptions.CultureInvariant)]
    private static partial Regex Signs();

    // Of "Northern, Ireland" and "Democratic Republic, Congo" the first part is half of a name.
    [GeneratedRegex(
        @"\b(north|south|east|west|northern|southern|eastern|western|new|great|republic|islands?|saint|democratic|people|equatorial|british|french|dutch)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Directions();
}
