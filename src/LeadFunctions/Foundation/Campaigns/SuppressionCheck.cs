using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Campaigns;

internal static class SuppressionCheck
{
    // The address itself stays out of the message: it goes into mails and logs.
    public static IEnumerable<string> Problems(SuppressionList list) =>
        list
            .DoNotContact.Index()
            .Where(entry => !EmailAddress.TryParse(entry.Item, out _))
            .Select(entry => $"$.doNotContact[{entry.Index}]: found something that is no e-mail address");
}
