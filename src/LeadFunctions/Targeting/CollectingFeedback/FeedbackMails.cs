using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Targeting.CollectingFeedback;

/// <summary>One mail for each file of feedback. It names leads by their ids, never by their addresses.</summary>
internal static class FeedbackMails
{
    private const string Runbook = "customer-feedback";

    /// <summary>Where in <c>reports</c> the receipt of a file lies.</summary>
    public static string ReceiptOf(Upload upload, LeadCode leadCode) => $"{leadCode}/feedback.{upload.Batch}.csv";

    public static Mail Taken(
        Upload upload,
        Campaign campaign,
        IReadOnlyList<FeedbackRow> rows,
        IReadOnlyList<FeedbackOutcome> outcomes
    )
    {
        var refused = outcomes.Count(o => o.IsRefused);
        return Of(
            upload,
            campaign.LeadCode.Value,
            new MailBody(
                $"{campaign.Customer} says what came of {rows.Count:N0} {(rows.Count == 1 ? "lead" : "leads")} of {campaign.LeadCode}. Taken: {rows.Count - refused:N0}. Refused: {refused:N0}.",
                [
                    new MailTable(
                        "Outcomes",
                        ["outcome", "rows"],
                        [
                            .. outcomes
                                .CountBy(o => o.Words)
                                .OrderByDescending(c => c.Value)
                                .ThenBy(c => c.Key, StringComparer.Ordinal)
                                .Select(c => (IReadOnlyList<string>)[c.Key, $"{c.Value:N0}"]),
                        ]
                    ),
                    .. new[]
                    {
                        new MailTable(
                            "Refused",
                            ["row", "lead", "why", "what to do"],
                            [
                                .. rows.Zip(outcomes)
                                    .Where(r => r.Second.IsRefused)
                                    .Select(r =>
                                        (IReadOnlyList<string>)
                                            [$"{r.First.Line}", $"{r.Second.Lead}", r.Second.Words, r.Second.Advice]
                                    ),
                            ]
                        ),
                    }.Where(table => table.Rows.Count > 0),
                ],
                "Tell the customer what was refused: the attached file shows every row; a corrected file may be dropped again. Defects can be returned while their window is open.",
                Runbook
            )
            {
                Links = [PageLink.FeedbackOf(campaign.LeadCode)],
            }
        ) with
        {
            Files =
            [
                new MailFile(
                    Containers.Reports,
                    ReceiptOf(upload, campaign.LeadCode),
                    $"feedback of {campaign.LeadCode}.csv"
                ),
            ],
        };
    }

    /// <summary>A file that nothing was taken of.</summary>
    public static Mail NotRead(Upload upload, string problem) =>
        Of(
            upload,
            upload.Folder.Short(120),
            new MailBody(
                $"The file {upload.Path.Short(120)} of feedback was not read. {problem}",
                [],
                "Correct the file and drop it again; dropping it again is always safe.",
                Runbook
            )
            {
                Links = [PageLink.Reports],
            }
        );

    private static Mail Of(Upload upload, string about, MailBody body) =>
        new(
            Cause: $"feedback|{upload.Batch}",
            At: upload.WrittenAt,
            To: Recipient.Ops,
            Subject: $"[Admin] Feedback [{about}]",
            Body: body
        );
}
