using System.Collections.Frozen;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Campaigns;

internal static class TimeZones
{
    /// <summary>Abbreviations of zones whose clocks change, with a place where they do.</summary>
    public static FrozenDictionary<string, string> Places { get; } =
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["EST"] = "America/New_York",
            ["EDT"] = "America/New_York",
            ["ET"] = "America/New_York",
            ["CST"] = "America/Chicago",
            ["CDT"] = "America/Chicago",
            ["CT"] = "America/Chicago",
            ["MST"] = "America/Denver",
            ["MDT"] = "America/Denver",
            ["MT"] = "America/Denver",
            ["PST"] = "America/Los_Angeles",
            ["PDT"] = "America/Los_Angeles",
            ["PT"] = "America/Los_Angeles",
            ["AKST"] = "America/Anchorage",
            ["HST"] = "Pacific/Honolulu",
            ["GMT"] = "Europe/London",
            ["BST"] = "Europe/London",
            ["CEST"] = "Europe/Berlin",
            ["MEZ"] = "Europe/Berlin",
            ["MESZ"] = "Europe/Berlin",
            ["EEST"] = "Europe/Athens",
            ["MSK"] = "Europe/Moscow",
            ["IST"] = "Asia/Kolkata",
            ["SGT"] = "Asia/Singapore",
            ["JST"] = "Asia/Tokyo",
            ["AEST"] = "Australia/Sydney",
            ["AEDT"] = "Australia/Sydney",
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly Lazy<IReadOnlyList<string>> Ids = new(() =>
        [.. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id)]
    );

    public static IEnumerable<string> Problems(string zone) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)
            ? []
            :
            [
                $"$.timeZone: found '{zone}', expected an IANA time zone such as America/New_York{Offer.Said(Meant(zone.Trim()))}",
            ];

    private static string? Meant(string zone)
    {
        if (Places.TryGetValue(zone, out var place))
            return place;
        // "UTC+1" is an offset: nobody knows which place has it.
        if (
            zone.Any(char.IsAsciiDigit)
            && (zone.Contains('+', StringComparison.Ordinal) || zone.Contains('-', StringComparison.Ordinal))
        )
            return null;
        var key = SameName.Key(zone);
        return Ids.Value.FirstOrDefault(id => key.Length > 2 && SameName.Key(id[(id.LastIndexOf('/') + 1)..]) == key)
            ?? new ClosestName(Ids.Value).To(zone);
    }
}
