using LeadFunctions.Leads;
using LeadFunctions.ValidatingLeads;

namespace LeadFunctions.ConfiguringCampaigns;

/// <summary>What must hold of an affiliate's file beyond its form.</summary>
internal static class AffiliateCheck
{
    public static IEnumerable<string> Problems(Affiliate affiliate, string path) =>
    [
        .. FileNames.Problems(path, affiliate.Name.Value, "affiliate"),
        .. TimeZones.Problems(affiliate.TimeZone),
        .. Days("duplicateDays", affiliate.DuplicateDays),
        .. Days("maxLeadAgeDays", affiliate.MaxLeadAgeDays),
        .. affiliate.Headers.Where(h => !Field.All.Contains(h.Value))
            .Select(h => $"$.headers['{h.Key}']: found '{h.Value}', expected one of {string.Join(", ", Field.All)}{Offer.Of(h.Value, Field.All)}"),
        .. affiliate.Values.Keys.Where(f => !Field.All.Contains(f))
            .Select(f => $"$.values: found the field '{f}', expected one of {string.Join(", ", Field.All)}{Offer.Of(f, Field.All)}"),
        .. affiliate.Values.SelectMany(NullValues),
        .. affiliate.Sheets.Index().Where(s => string.IsNullOrWhiteSpace(s.Item)).Select(s => $"$.sheets[{s.Index}]: found no name, expected that of a sheet, such as 'Leads' or 'Week *'"),
        .. CplCheck.Problems(affiliate),
        .. Addresses(affiliate.Contacts),
    ];

    private static IEnumerable<string> Days(string field, int days) =>
        days is >= 1 and <= 3650 ? [] : [$"$.{field}: found {days}, expected 1 to 3650 days"];

    private static IEnumerable<string> NullValues(KeyValuePair<string, IReadOnlyDictionary<string, string>> own) => own.Value is null
        ? [$"$.values['{own.Key}']: found null, expected a value"]
        : own.Value.Where(v => v.Value is null).Select(v => $"$.values['{own.Key}']['{v.Key}']: found null, expected a value");

    private static IEnumerable<string> Addresses(Contacts contacts) =>
        new (string Role, string? Address)[]
        {
            ("main", contacts.Main), ("technical", contacts.Technical),
            ("estimatesAndPricing", contacts.EstimatesAndPricing), ("general", contacts.General),
        }
        .Where(c => c.Address is not null && !EmailAddress.TryParse(c.Address, out _))
        .Select(c => $"$.contacts.{c.Role}: found something that is no e-mail address");
}

internal static class CategoryCheck
{
    public static IEnumerable<string> Problems(CategoryList list) =>
    [
        .. list.Categories.Count > 0 ? [] : new[] { "$.categories: found an empty list, expected at least one category" },
        .. list.Categories.GroupBy(c => c.Id).Where(g => g.Count() > 1)
            .Select(g => $"$.categories: found '{g.Key}' {g.Count()} times, expected each id once"),
        .. list.Categories.SelectMany(c => CategoryIndex.NamesOf(c).Select(name => (Name: name, Category: c.Id)))
            .GroupBy(n => SameName.Key(n.Name)).Where(g => g.DistinctBy(n => n.Category).Count() > 1)
            .Select(g => $"$.categories: found the name '{g.First().Name}' for {string.Join(" and ", g.Select(n => n.Category).Distinct())}, "
                + "expected it for one; case, spaces and punctuation make no difference"),
    ];
}

internal static class SuppressionCheck
{
    // The address itself stays out of the message: it goes into mails and logs.
    public static IEnumerable<string> Problems(SuppressionList list) => list.DoNotContact
        .Index().Where(entry => !EmailAddress.TryParse(entry.Item, out _))
        .Select(entry => $"$.doNotContact[{entry.Index}]: found something that is no e-mail address");
}

internal static class FileNames
{
    public static IEnumerable<string> Problems(string path, string name, string field) =>
        // To the letter: two spellings of one name would be two documents of one campaign.
        Path.GetFileNameWithoutExtension(path) == name
            ? []
            : [$"$.{field}: found '{name}' in the file '{path}', expected a file named {name}.json"];
}

internal static class TimeZones
{
    public static IEnumerable<string> Problems(string zone) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)
            ? []
            : [$"$.timeZone: found '{zone}', expected an IANA time zone such as America/New_York{Offer.OfZone(zone)}"];
}
