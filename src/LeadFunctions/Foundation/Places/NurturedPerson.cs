namespace LeadFunctions.Foundation.Places;

/// <summary>Whom a marketing tool writes to. It goes when nurturing ends.</summary>
/// <param name="Country">ISO 3166-1 alpha-2 code.</param>
internal sealed record NurturedPerson(
    string Email,
    string FirstName,
    string LastName,
    string Company,
    string JobTitle,
    string Country
);
