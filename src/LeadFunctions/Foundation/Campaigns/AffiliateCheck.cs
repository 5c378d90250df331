using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>What must hold of an affiliate's file beyond its form.</summary>
internal static class AffiliateCheck
{
    /// <summary>More of one role than these are a distribution list.</summary>
    public const int MaxContacts = 20;

    public static IEnumerable<string> Problems(Affiliate affiliate, string path) =>
        [
            .. FileNames.Problems(path, affiliate.Name.Value, "affiliate"),
            .. TimeZones.Problems(affiliate.TimeZone),
            .. Days("duplicateDays", affiliate.DuplicateDays),
            .. Days("maxLeadAgeDays", affiliate.MaxLeadAgeDays),
            .. affiliate
                .Headers.Where(h => !Field.All.Contains(h.Value))
                .Select(h =>
                    $"$.headers['{h.Key}']: found '{h.Value}', expected one of {string.Join(", ", Field.All)}{Offer.Of(h.Value, Field.All)}"
                ),
            .. affiliate
                .Values.Keys.Where(f => !Field.All.Contains(f))
                .Select(f =>
                    $"$.values: found the field '{f}', expected one of {string.Join(", ", Field.All)}{Offer.Of(f, Field.All)}"
                ),
            .. affiliate.Values.SelectMany(own => NullValues("values", own)),
            .. affiliate.Answers.SelectMany(own => NullValues("answers", own)),
            .. affiliate
                .Sheets.Index()
                .Where(s => string.IsNullOrWhiteSpace(s.Item))
                .Select(s =>
                    $"$.sheets[{s.Index}]: found no name, expected that of a sheet, such as 'Leads' or 'Week *'"
                ),
            .. CplCheck.Problems(affiliate),
            .. TargetCheck.Problems(affiliate.Targets),
            .. Addresses(affiliate.Contacts),
        ];

    private static IEnumerable<string> Days(string field, int days) =>
        days is >= 1 and <= 3650 ? [] : [$"$.{field}: found {days}, expected 1 to 3650 days"];

    private static IEnumerable<string> NullValues(
        string field,
        KeyValuePair<string, IReadOnlyDictionary<string, string>> own
    ) =>
        own.Value is null
            ? [$"$.{field}['{own.Key}']: found null, expected a value"]
            : own
                .Value.Where(v => v.Value is null)
                .Select(v => $"$.{field}['{own.Key}']['{v.Key}']: found null, expected a value");

    // An address stays out of every message: these go into mails and logs.
    private static IEnumerable<string> Addresses(Contacts contacts)
    {
        var roles = new (string Role, IReadOnlyList<string> Addresses)[]
        {
            ("main", contacts.Main),
            ("technical", contacts.Technical),
            ("estimatesAndPricing", contacts.EstimatesAndPricing),
            ("general", contacts.General),
        };
        if (contacts.Main.Count == 0)
            yield return "$.contacts.main: found no address, expected one or more";
        foreach (var (role, addresses) in roles)
        {
            if (addresses.Count > MaxContacts)
                yield return $"$.contacts.{role}: found {addresses.Count} addresses, expected at most {MaxContacts}";
            foreach (var (i, address) in addresses.Index().Where(a => !EmailAddress.TryParse(a.Item, out _)))
                yield return $"$.contacts.{role}{(addresses.Count > 1 ? $"[{i}]" : "")}: found something that is no e-mail address, expected one such as ann@example.com alone; several stand in a list [ ]";
        }
    }
}
