namespace LeadFunctions.Foundation.Campaigns;

internal static class TimeZones
{
    public static IEnumerable<string> Problems(string zone) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)
            ? []
            : [$"$.timeZone: found '{zone}', expected an IANA time zone such as America/New_York{Offer.OfZone(zone)}"];
}
