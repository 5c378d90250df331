using System.Globalization;
using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Campaigns;

/// <summary>The columns that a delivery file can have.</summary>
internal static class DeliveryColumns
{
    private static readonly Dictionary<string, (string Header, Func<UsableLead, string?> Value)> Known = new()
    {
        ["leadId"] = ("Lead ID", l => l.Id.ToString()),
        [Field.Email] = ("Email", l => l.Data.Email),
        [Field.FirstName] = ("First Name", l => l.Data.FirstName),
        [Field.LastName] = ("Last Name", l => l.Data.LastName),
        [Field.JobTitle] = ("Job Title", l => l.Data.JobTitle),
        [Field.Company] = ("Company", l => l.Data.Company),
        [Field.CompanySize] = ("Company Size", l => l.Data.CompanySize),
        [Field.Country] = ("Country", l => l.Data.Country),
        [Field.State] = ("State", l => l.Data.State),
        [Field.Industry] = ("Industry", l => l.Data.Industry),
        [Field.Website] = ("Company Domain", l => l.Data.Domain),
        [Field.Phone] = ("Phone", l => l.Data.Phone),
        [Field.Category] = ("Category", l => l.Data.Category?.Value),
        [Field.LeadDate] = ("Lead Date", l => l.Data.LeadDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
    };

    /// <summary>Names for a campaign's configuration, beside the field symbols of its own questions.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Keys];

    /// <summary>Whether a campaign with these questions can have the column.</summary>
    public static bool IsKnown(string name, IEnumerable<string> symbols) =>
        Known.ContainsKey(name) || symbols.Contains(name);

    /// <summary>A column that is none of the known ones is a question's, and is headed by its field symbol.</summary>
    public static string Header(string name) => Known.TryGetValue(name, out var column) ? column.Header : name;

    /// <param name="answers">Answers by field symbol, as the campaign words them.</param>
    public static string Value(string name, UsableLead lead, IReadOnlyDictionary<string, string>? answers = null) =>
        (Known.TryGetValue(name, out var column) ? column.Value(lead) : answers?.GetValueOrDefault(name)) ?? "";
}
