using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Customers.AcceptingReturns;

/// <summary>One mail for each file of returns, and one for each day on which windows of a campaign close. It names
/// leads by their ids, never by their addresses.</summary>
internal static class ReturnMails
{
    private const string Runbook = "returns-received";

    /// <summary>Where in <c>reports</c> the receipt of a file lies.</summary>
    public static string ReceiptOf(Upload upload, LeadCode leadCode) => $"{leadCode}/returns.{upload.Batch}.csv";

    public static Mail Received(
        Upload upload,
        Campaign campaign,
        IReadOnlyList<ReturnRow> rows,
        IReadOnlyList<ReturnOutcome> outcomes
    )
    {
        var taken = outcomes.Count(o => o.IsTaken);
        var late = outcomes.Where(o => o.IsOffered).Select(o => o.Place!.Person).Distinct().Count();
        return Of(
            upload,
            campaign.LeadCode.Value,
            new MailBody(
                $"{campaign.Customer} returns {rows.Count:N0} {(rows.Count == 1 ? "lead" : "leads")} of {campaign.LeadCode}. Accepted ({campaign.Returns.Policy.ToString().ToLowerInvariant()}): {taken:N0}. Refused: {rows.Count - taken:N0}.",
                [
                    new MailTable(
                        "Outcomes",
                        ["outcome", "rows"],
                        [
                            .. outcomes
                                .GroupBy(o => o.Words)
                                .OrderByDescending(g => g.Count())
                                .Select(g => (IReadOnlyList<string>)[g.Key, $"{g.Count():N0}"]),
                        ]
                    ),
                    new MailTable(
                        "Refused",
                        ["row", "lead", "why", "what to do"],
                        [
                            .. rows.Zip(outcomes)
                                .Where(r => !r.Second.IsTaken)
                                .Select(r =>
                                    (IReadOnlyList<string>)
                                        [
                                            $"{r.First.Line}",
                                            r.Second.Place?.Lead.ToString() ?? "",
                                            r.Second.Words,
                                            ReturnAdvice.For(r.Second.Decision, r.Second.Place, campaign.Returns),
                                        ]
                                ),
                        ]
                    ),
                ],
                "Tell the customer what was refused: the attached file shows every row. Room that came back is filled by itself."
                    + (late > 0 ? $" {Offered(late)}" : ""),
                Runbook
            )
            {
                Links =
                    late > 0
                        ? [PageLink.ReturnedLeadsOf(campaign.LeadCode), PageLink.OffersOf(campaign.LeadCode)]
                        : [PageLink.ReturnedLeadsOf(campaign.LeadCode)],
            }
        ) with
        {
            Files =
            [
                new MailFile(
                    Containers.Reports,
                    ReceiptOf(upload, campaign.LeadCode),
                    $"returns of {campaign.LeadCode}.csv"
                ),
            ],
        };
    }

    private static string Offered(int late) =>
        $"For what came too late {late:N0} more {(late == 1 ? "lead is" : "leads are")} offered at cost price: ask the customer, then accept the offer or let it lapse.";

    /// <summary>One mail for each campaign and day (UTC) on which returns come in one by one.</summary>
    public static Mail ByRequest(Campaign campaign, DateTimeOffset now) =>
        new(
            Cause: $"returns-by-request|{campaign.LeadCode}|{now.UtcDateTime:yyyy-MM-dd}",
            At: new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero),
            To: Recipient.Ops,
            Subject: $"[Admin] Returns [{campaign.LeadCode}]",
            Body: new MailBody(
                $"Leads of {campaign.LeadCode} are returned over HTTP on {now.UtcDateTime:yyyy-MM-dd} (UTC). This tells of the first ({campaign.Returns.Policy.ToString().ToLowerInvariant()}); more of that day come without a mail.",
                [],
                "Nothing: room that came back is filled by itself. The campaign counts all that came back.",
                Runbook
            )
            {
                Links = [PageLink.ReturnedLeadsOf(campaign.LeadCode)],
            }
        );

    /// <summary>A file that nothing was taken of.</summary>
    public static Mail NotRead(Upload upload, string problem) =>
        Of(
            upload,
            upload.Folder.Short(120),
            new MailBody(
                $"The file {upload.Path.Short(120)} of returns was not read, and nothing was returned. {problem}",
                [],
                "Correct the file and drop it again; dropping it again is always safe.",
                Runbook
            )
            {
                Links = [PageLink.Reports],
            }
        );

    /// <summary>Windows that close in a few days.</summary>
    public static Mail Closing(ClosingWindows closing) =>
        new(
            Cause: $"returns-closing|{closing.LeadCode}|{closing.Day:yyyy-MM-dd}",
            At: new DateTimeOffset(closing.Day.ToDateTime(default), TimeSpan.Zero),
            To: Recipient.Ops,
            Subject: $"[Admin] Returns [{closing.LeadCode}]",
            Body: new MailBody(
                $"On {closing.Day:yyyy-MM-dd} (UTC) the return windows of {closing.Delivered:N0} deliveries of {closing.LeadCode} close. "
                    + $"Returned so far: {closing.Returned:N0}. Still open: {closing.Open:N0}.",
                [
                    new MailTable(
                        "By affiliate",
                        ["affiliate", "delivered", "returned", "open"],
                        [
                            .. closing.Affiliates.Select(a =>
                                (IReadOnlyList<string>)
                                    [
                                        a.Key,
                                        $"{a.Value.Delivered:N0}",
                                        $"{a.Value.Returned:N0}",
                                        $"{a.Value.Delivered - a.Value.Returned:N0}",
                                    ]
                            ),
                        ]
                    ),
                ],
                "Ask the customer for its returns if some are expected. What is not returned by then is final and billable.",
                "returns-received"
            )
            {
                Links = [PageLink.CampaignOf(closing.LeadCode)],
            }
        );

    private static Mail Of(Upload upload, string about, MailBody body) =>
        new(
            Cause: $"returns|{upload.Batch}",
            At: upload.WrittenAt,
            To: Recipient.Ops,
            Subject: $"[Admin] Returns [{about}]",
            Body: body
        );
}
