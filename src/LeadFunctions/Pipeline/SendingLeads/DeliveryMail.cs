using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;

namespace LeadFunctions.Pipeline.SendingLeads;

/// <summary>The mail that brings a customer a file of leads.</summary>
internal static class DeliveryMail
{
    /// <summary>One mail for each run and address.</summary>
    /// <param name="reader">Keyed hash of the address, which is looked up when the mail is sent.</param>
    public static Mail Compose(Campaign campaign, string run, int leads, DateTimeOffset sentAt, PersonId reader) => new(
        Cause: $"delivery|{campaign.LeadCode}|{run}|{reader}",
        At: sentAt,
        To: Recipient.ReaderOf(campaign.LeadCode, reader),
        Subject: $"Your leads for {campaign.LeadCode}: {leads:N0}",
        Body: new MailBody(
            $"{leads:N0} {(leads == 1 ? "lead" : "leads")} of {campaign.LeadCode} for {campaign.Customer} {(leads == 1 ? "is" : "are")} in the attached CSV file, one a row.",
            [],
            "Please import the file. Its columns are separated by commas and its text is UTF-8."))
    {
        Attachment = CsvDelivery.PathOf(campaign.LeadCode, run),
    };
}
