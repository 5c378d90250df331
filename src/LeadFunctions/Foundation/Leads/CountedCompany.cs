using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Leads;

/// <summary>What a cap of a company counts by.</summary>
internal static class CountedCompany
{
    /// <summary>The company's domain; where neither website nor address says one, as with free mail, its
    /// name.</summary>
    public static string? Of(LeadData data) =>
        data.Domain ?? (CompanyName.KeyOf(data.Company) is { Length: > 0 } name ? name : null);
}
