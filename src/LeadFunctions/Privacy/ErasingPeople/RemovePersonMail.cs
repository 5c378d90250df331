using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;

namespace LeadFunctions.Privacy.ErasingPeople;

/// <summary>Asks a customer to remove a person.</summary>
internal static class RemovePersonMail
{
    /// <param name="asked">When the erasure was first asked for.</param>
    /// <param name="leads">The person's leads that the customer was sent, by their ids.</param>
    public static Mail Compose(
        Campaign campaign,
        string cause,
        DateTimeOffset asked,
        PersonId reader,
        MailTable leads
    ) =>
        new(
            Cause: cause,
            At: asked,
            To: Recipient.ReaderOf(campaign.LeadCode, reader),
            Subject: $"Please remove a person from your leads for {campaign.LeadCode}",
            Body: new MailBody(
                $"A person whom {campaign.Customer} was sent as a lead ({campaign.LeadCode}) wants to be forgotten, and is erased here.",
                [leads],
                "Please find the leads by their Lead ID, and remove what you have of the person: in the files and mails that you were sent, and wherever you brought it."
            )
        );
}
