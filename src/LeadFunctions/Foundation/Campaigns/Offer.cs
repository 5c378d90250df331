using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>The known name that was most likely meant, as the end of a sentence.</summary>
internal static class Offer
{
    private static readonly Lazy<ClosestName> Geos = new(() =>
        new ClosestName(Regions.Names.Concat(CountryNames.All.Select(country => country.Name)))
    );
    private static readonly Lazy<ClosestName> Zones = new(() =>
        new ClosestName(TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id))
    );

    /// <summary>Empty where none is near.</summary>
    public static string Of(string? text, IEnumerable<string> names) => Of(text, new ClosestName(names));

    public static string OfGeo(string? text) => Of(text, Geos.Value);

    public static string OfZone(string text) => Of(text, Zones.Value);

    private static string Of(string? text, ClosestName names) =>
        text is not null && names.To(text) is { } closest ? $"; did you mean '{closest}'?" : "";
}
