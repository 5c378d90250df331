using System.Collections.Frozen;
using LeadFunctions.Leads;

namespace LeadFunctions.ReceivingUploads;

/// <summary>Headers that export tools use for our fields. Case, spaces and punctuation do not matter; <c>#</c> counts as "number".</summary>
internal static class HeaderSynonyms
{
    private static readonly FrozenDictionary<string, string> Fields = new Dictionary<string, string[]>
    {
        [Field.Email] = ["Email", "E-mail", "Email Address", "E-mail Address", "Work Email", "Business Email", "Corporate Email", "Contact Email", "Mail"],
        [Field.FirstName] = ["First Name", "First", "Given Name", "Forename", "Contact First Name", "FName"],
        [Field.LastName] = ["Last Name", "Last", "Surname", "Family Name", "Contact Last Name", "LName"],
        [Field.Company] = ["Company", "Company Name", "Organization", "Organisation", "Organization Name", "Account", "Account Name", "Employer", "Business Name"],
        [Field.JobTitle] = ["Job Title", "Title", "Position", "Job Position", "Role", "Job Role", "Designation", "Contact Title"],
        [Field.Country] = ["Country", "Country Name", "Country/Region", "Country Code", "Nation", "HQ Country"],
        [Field.State] = ["State", "State/Province", "Province", "Region", "US State"],
        [Field.CompanySize] = ["Company Size", "Employee Size", "# Employees", "# of Employees", "Number of Employees", "No. of Employees", "Employees", "Employee Count", "Employee Range", "Employee Band", "Size", "Headcount"],
        [Field.Industry] = ["Industry", "Vertical", "Sector", "Company Industry"],
        [Field.Category] = ["Category", "Product Category", "Software Category", "Topic", "Intent Topic", "Solution", "Interest"],
        [Field.LeadCode] = ["Lead Code", "LeadCode", "Campaign", "Campaign Code", "Campaign ID", "Program Code", "Order Code"],
        [Field.Phone] = ["Phone", "Phone Number", "Telephone", "Work Phone", "Business Phone", "Direct Phone", "Mobile", "Tel"],
        [Field.Website] = ["Website", "Web Site", "Company Website", "Domain", "Company Domain", "URL", "Web Address"],
        [Field.LeadDate] = ["Lead Date", "Date", "Created", "Created Date", "Date Created", "Timestamp", "Engagement Date", "Download Date", "Date of Lead"],
    }
    .SelectMany(field => field.Value.Append(field.Key).Select(name => (Name: Fold(name), Field: field.Key)))
    .DistinctBy(pair => pair.Name)
    .ToFrozenDictionary(pair => pair.Name, pair => pair.Field);

    public static string? FieldOf(string header) => Fields.GetValueOrDefault(Fold(header));

    /// <summary>What of a header counts when it is looked up.</summary>
    public static string Fold(string header) =>
        string.Concat(header.Replace("#", "number", StringComparison.Ordinal).Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
