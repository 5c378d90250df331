using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;

namespace LeadFunctions.Pipeline.SendingLeads;

/// <summary>Tells ops, once a run, what a webhook did not take. It names leads by their ids.</summary>
internal static class DeliveryFailedMail
{
    /// <param name="givenUp">The batches that were given up; at least one.</param>
    /// <param name="leads">All leads of the run.</param>
    public static Mail Compose(LeadCode leadCode, RunName run, IReadOnlyList<WebhookBatch> givenUp, int leads)
    {
        var failed = givenUp.Sum(b => b.Leads.Count);
        return new Mail(
            Cause: $"delivery-failed|{leadCode}|{run}",
            At: givenUp.Max(b => b.SettledAt)!.Value,
            To: Recipient.Ops,
            Subject: $"[Admin] Delivery failed [{leadCode}]",
            Body: new MailBody(
                $"The webhook of {leadCode} did not take {failed:N0} of {leads:N0} {(leads == 1 ? "lead" : "leads")} in the run {run}. "
                    + "They reached nobody, and their places are free again.",
                [
                    new MailTable(
                        "Why",
                        ["batch", "leads", "tries", "first", "last answer"],
                        [
                            .. givenUp.Select(b =>
                                (IReadOnlyList<string>)
                                    [
                                        $"{b.Number}",
                                        $"{b.Leads.Count:N0}",
                                        $"{b.Tries:N0}",
                                        $"{b.FirstTriedAt:yyyy-MM-dd HH:mm} UTC",
                                        b.Said ?? "",
                                    ]
                            ),
                        ]
                    ),
                    new MailTable(
                        "Leads",
                        ["lead", "affiliate"],
                        [
                            .. givenUp
                                .SelectMany(b => b.Leads)
                                .Select(d => (IReadOnlyList<string>)[$"{d.Lead}", $"{d.Affiliate}"]),
                        ]
                    ),
                ],
                $"Have the receiver mended, then send them again: POST api/campaigns/{leadCode}/deliveries/send-again with {{ \"by\", \"why\", \"run\": \"{run}\" }}.",
                "delivery-failed"
            )
            {
                Links = [PageLink.FailedLeadsOf(leadCode), PageLink.CampaignOf(leadCode)],
            }
        );
    }
}
