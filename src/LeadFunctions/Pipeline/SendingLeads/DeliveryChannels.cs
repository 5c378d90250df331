using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;

namespace LeadFunctions.Pipeline.SendingLeads;

/// <summary>Sends the leads of a run by every channel of their campaign. The file comes first and settles what is sent
/// and when; the mails carry that file. Safe to run twice: the file is written once, and a mail is asked for
/// once.</summary>
internal sealed class DeliveryChannels(CsvDelivery file, Mailbox mails, PersonHash hash)
{
    /// <param name="leads">The same leads in the same order for the same run, however often it runs.</param>
    /// <param name="at">The time of a file that is written now.</param>
    /// <returns>When the leads were sent.</returns>
    public async Task<DateTimeOffset> SendAsync(
        Campaign campaign,
        RunName run,
        IReadOnlyList<Lead> leads,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        var sentAt = await file.SendAsync(campaign, run, leads, at, ct);
        var readers = campaign.Readers(hash).ToList();
        var parts = readers.Count > 0 ? await file.PartsAsync(campaign, run, leads, sentAt, ct) : [];
        foreach (var reader in readers)
            for (var part = 0; part < parts.Count; part++)
                await mails.AskAsync(DeliveryMail.Compose(campaign, run, parts, part, sentAt, reader), ct);
        return sentAt;
    }
}
