using LeadFunctions.Foundation.Leads;

namespace LeadFunctions.Foundation.Places;

/// <summary>A lead that a campaign accepts and that wants one of its places.</summary>
/// <param name="Domain">Company domain, where it is known.</param>
internal sealed record Candidate(LeadId Lead, PersonId Person, CategoryId? Category = null, string? Domain = null)
{
    /// <summary>ISO 3166-1 alpha-2 code.</summary>
    public string? Country { get; init; }

    /// <summary>Band of employees, such as <c>1,001-5,000</c>; null where the lead has none.</summary>
    public string? CompanySize { get; init; }

    /// <summary>With all that caps and prices go by.</summary>
    public static Candidate Of(UsableLead lead) =>
        new(lead.Id, lead.Person, lead.Data.Category, CountedCompany.Of(lead.Data))
        {
            Country = lead.Data.Country,
            CompanySize = lead.Data.CompanySize,
        };
}
