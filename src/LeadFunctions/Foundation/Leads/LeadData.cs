using System.Security.Cryptography;
using System.Text.Json;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Leads;

/// <summary>The normalised values of a usable row.</summary>
/// <param name="Email">Normalised address.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code.</param>
/// <param name="CompanySize">Band of employees in canonical text, such as <c>1,001-5,000</c>; null where the row has
/// none.</param>
/// <param name="Answers">Columns that no field claims, by header.</param>
internal sealed record LeadData(
    string Email,
    string FirstName,
    string LastName,
    string Company,
    string JobTitle,
    string Country,
    string? CompanySize,
    CategoryId? Category,
    LeadCode? LeadCode,
    string? Phone,
    DateOnly? LeadDate,
    IReadOnlyDictionary<string, string> Answers
)
{
    /// <summary>Subdivision of the country by ISO 3166-2, such as <c>US-CA</c>; null where the row has none that is
    /// known.</summary>
    public string? State { get; init; }

    /// <summary>The number of employees, where the row says it: more exact than its band; null where it gives a
    /// band.</summary>
    public int? Employees { get; init; }

    /// <summary>Industry as the row names it; null where it names none.</summary>
    public string? Industry { get; init; }

    /// <summary>The company's registrable domain, such as <c>example.co.uk</c>, of its website or a business e-mail;
    /// null where neither says.</summary>
    public string? Domain { get; init; }

    /// <summary>What the row says of where it comes from, as it came: by field, see
    /// <see cref="Field.OfSource"/>.</summary>
    public IReadOnlyDictionary<string, string>? Origin { get; init; }

    /// <summary>True where the person asked to be contacted; null where the row does not say so.</summary>
    public bool? AsksForContact { get; init; }

    /// <summary>Within how many months the person wants to buy; null where the row does not say.</summary>
    public int? BuysWithinMonths { get; init; }

    /// <summary>What the title is counted under (<see cref="TitleKey"/>), once its text is gone; null before.</summary>
    public string? TitleKey { get; init; }

    /// <summary>Whether first and last name stand in the title's column too, as some forms have it: then it is no title
    /// to be counted.</summary>
    public bool IsTitleOfName() =>
        SameName.Words($"{FirstName} {LastName}").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            is { Length: > 1 } name
        && !name.Except(SameName.Words(JobTitle).Split(' ')).Any();

    /// <summary>Equal for rows that say the same after normalising; the answer to "was anything corrected?".</summary>
    public string ContentHash() =>
        Convert.ToHexStringLower(
            SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this, Json.Options)).AsSpan(0, 12)
        );
}
