using System.Globalization;
using LeadFunctions.Leads;

namespace LeadFunctions.SendingLeads;

/// <summary>The columns that a delivery file can have.</summary>
internal static class DeliveryColumns
{
    private static readonly Dictionary<string, (string Header, Func<Lead, string?> Value)> Known = new()
    {
        ["leadId"] = ("Lead ID", l => l.Id.ToString()),
        [Field.Email] = ("Email", l => l.Data!.Email),
        [Field.FirstName] = ("First Name", l => l.Data!.FirstName),
        [Field.LastName] = ("Last Name", l => l.Data!.LastName),
        [Field.JobTitle] = ("Job Title", l => l.Data!.JobTitle),
        [Field.Company] = ("Company", l => l.Data!.Company),
        [Field.CompanySize] = ("Company Size", l => l.Data!.CompanySize),
        [Field.Country] = ("Country", l => l.Data!.Country),
        [Field.Phone] = ("Phone", l => l.Data!.Phone),
        [Field.Category] = ("Category", l => l.Data!.Category?.Value),
        [Field.LeadDate] = ("Lead Date", l => l.Data!.LeadDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
    };

    /// <summary>Names for a campaign's configuration.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Keys];

    public static string Header(string name) => Known[name].Header;

    public static string Value(string name, Lead lead) => Known[name].Value(lead) ?? "";
}
