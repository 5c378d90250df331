using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Affiliates.FraudSignals;

/// <summary>What signals look at of a row.</summary>
/// <param name="Line">As a spreadsheet numbers it.</param>
internal sealed record FlagRow(int Line, LeadData Data)
{
    public StampedTime? Time { get; init; }

    /// <summary>Whether it is for a campaign that takes named companies only.</summary>
    public bool IsOfNamedCompanies { get; init; }

    /// <summary>The first day of the campaign that it names.</summary>
    public DateOnly? Starts { get; init; }

    public string CompanyKey { get; } = Data.Domain ?? CompanyName.KeyOf(Data.Company);

    public string PhoneKey { get; } = Data.Phone is { } phone ? string.Concat(phone.Where(char.IsAsciiDigit)) : "";

    /// <summary>What stands before the <c>@</c>, in lower case.</summary>
    public string LocalPart { get; } = Data.Email.Split('@')[0].ToLowerInvariant();
}
