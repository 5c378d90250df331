using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Pipeline.ValidatingLeads;

/// <summary>The address by which a person is known, and reached.</summary>
internal static class WorkEmail
{
    /// <returns>Also an address that is disposable: the row is found by it.</returns>
    public static EmailAddress? Read(RowText row, List<Reason> faults)
    {
        var text = RequiredText.Read(row, Field.Email, faults);
        if (!EmailAddress.TryParse(text, out var address) && text.Length > 0)
            faults.Add(
                new Reason(ReasonCode.InvalidEmail, Field.Email, text, "an address such as ann.lee@example.com")
            );
        if (address is not null && MailDomains.IsDisposable(address.Domain))
            faults.Add(new Reason(ReasonCode.DisposableEmail, Field.Email, address.Domain, "a lasting address"));
        return address;
    }
}
