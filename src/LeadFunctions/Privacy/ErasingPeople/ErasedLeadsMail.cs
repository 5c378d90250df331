using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;

namespace LeadFunctions.Privacy.ErasingPeople;

/// <summary>Tells customers which leads they were sent of somebody who is erased, once each. It names leads by their
/// ids. Where a campaign's file names nobody who reads mails, ops are to tell the customer.</summary>
internal static class ErasedLeadsMail
{
    /// <param name="asked">When the erasure was first asked for.</param>
    public static IEnumerable<Mail> Compose(
        KnownPerson known,
        DateTimeOffset asked,
        Configuration settings,
        PersonHash people
    )
    {
        foreach (
            var sent in known
                .Rows.SelectMany(row => row.Lead.Matches.Select(match => (match, row.Lead.Id)))
                .Where(of => of.match.SentAt is not null)
                .OrderBy(of => of.Id)
                .GroupBy(of => of.match.LeadCode, of => (of.Id, of.match.SentAt!.Value))
        )
        {
            var campaign = settings.Campaigns.GetValueOrDefault(sent.Key);
            var leads = Table([.. sent]);
            var cause = $"erased|{known.Person}|{sent.Key}";
            var readers = campaign?.Readers(people).ToList() ?? [];
            foreach (var reader in readers)
                yield return RemovePersonMail.Compose(campaign!, $"{cause}|{reader}", asked, reader, leads);
            if (readers.Count == 0)
                yield return new Mail(
                    Cause: cause,
                    At: asked,
                    To: Recipient.Ops,
                    Subject: $"[Admin] Erased lead [{sent.Key}]",
                    Body: new MailBody(
                        $"A person whom {campaign?.Customer ?? "a customer"} was sent as a lead ({sent.Key}) is erased. The campaign's file names nobody who reads mails, so the customer was not told.",
                        [leads],
                        "Tell the customer to remove what it has of these leads.",
                        "erased-lead"
                    )
                    {
                        Links = [PageLink.CampaignOf(sent.Key)],
                    }
                );
        }
    }

    private static MailTable Table(IReadOnlyList<(LeadId Lead, DateTimeOffset SentAt)> leads) =>
        new(
            "Leads",
            ["Lead ID", "sent"],
            [.. leads.Select(l => (IReadOnlyList<string>)[$"{l.Lead}", $"{l.SentAt:yyyy-MM-dd}"])]
        );
}
