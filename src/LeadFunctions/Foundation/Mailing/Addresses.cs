using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Mailing;

/// <summary>Looks up the addresses of a mail at the moment of sending.</summary>
internal sealed class Addresses(CurrentConfiguration configuration, MailOptions options, PersonHash hash)
{
    /// <returns>None where a campaign's file does not name the reader any more.</returns>
    public async Task<IReadOnlyList<string>> FindAsync(Recipient to, CancellationToken ct)
    {
        var current = await configuration.GetAsync(ct);
        return to switch
        {
            { Campaign: { } leadCode, Reader: { } reader } =>
            [
                .. Reader(current.Campaigns.GetValueOrDefault(leadCode), reader),
            ],
            { Affiliate: { } name } when current.Affiliates.TryGetValue(name, out var affiliate) => to.IsMain
                ? affiliate.Contacts.OfWeeks()
                : affiliate.Contacts.OfFiles(),
            _ => [options.Ops],
        };
    }

    private IEnumerable<string> Reader(Campaign? campaign, PersonId reader) =>
        (campaign?.Channels ?? [])
            .SelectMany(channel => channel.To)
            .Select(to => EmailAddress.TryParse(to, out var address) ? address : null)
            .OfType<EmailAddress>()
            .Where(address => hash.Of(address) == reader)
            .Select(address => address.Value)
            .Take(1);
}
