using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Deciding;

/// <summary>What a lead's company is found by: the domain of the address and that of the website, each by itself, and
/// its name.</summary>
/// <param name="FreeMail">The service that the address is at, where everybody gets one; null where the address is a
/// company's.</param>
internal sealed record CompanyMarks(IReadOnlyList<string> Domains, IReadOnlyList<string> Names, string? FreeMail)
{
    public static CompanyMarks Of(LeadData data)
    {
        var address = data.Email[(data.Email.LastIndexOf('@') + 1)..];
        var isFree = MailDomains.IsFree(address);
        var mail = address.Length == 0 ? null : ListedDomain.Of(address);
        return new CompanyMarks(
            [.. new[] { data.Domain, isFree ? null : mail }.OfType<string>().Distinct()],
            CompanyName.KeysOfLead(data.Company),
            isFree ? mail : null
        );
    }
}
