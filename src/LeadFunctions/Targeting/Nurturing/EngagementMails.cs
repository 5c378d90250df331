using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Targeting.Nurturing;

/// <summary>One mail for each file of engagement. It names nobody.</summary>
internal static class EngagementMails
{
    private const string Runbook = "nurture-engagement";

    /// <summary>Where in <c>reports</c> the receipt of a file lies.</summary>
    public static string ReceiptOf(Upload upload) => $"engagement/{upload.Batch}.csv";

    public static Mail Taken(
        Upload upload,
        IReadOnlyList<EngagementRow> rows,
        IReadOnlyList<EngagementOutcome> outcomes
    )
    {
        var refused = outcomes.Count(o => o.IsRefused);
        return Of(
            upload,
            new MailBody(
                $"The file {upload.Path.Short(120)} of engagement has {rows.Count:N0} {(rows.Count == 1 ? "row" : "rows")}. Taken: {rows.Count - refused:N0}. Refused: {refused:N0}.",
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
                            ["row", "why", "what to do"],
                            [
                                .. rows.Zip(outcomes)
                                    .Where(r => r.Second.IsRefused)
                                    .Select(r =>
                                        (IReadOnlyList<string>)[$"{r.First.Line}", r.Second.Words, r.Second.Advice]
                                    ),
                            ]
                        ),
                    }.Where(table => table.Rows.Count > 0),
                ],
                refused == 0
                    ? "There is nothing to do: the attached file shows every row."
                    : "The attached file shows every row; a corrected file may be dropped again. Many people whom nobody knows mean that somebody wrote to a list that is not ours.",
                Runbook
            )
            {
                Links = [PageLink.Nurture],
            }
        ) with
        {
            Files = [new MailFile(Containers.Reports, ReceiptOf(upload), "receipt of engagement.csv")],
        };
    }

    /// <summary>A file that nothing was taken of.</summary>
    public static Mail NotRead(Upload upload, string problem) =>
        Of(
            upload,
            new MailBody(
                $"The file {upload.Path.Short(120)} of engagement was not read. {problem}",
                [],
                "Correct the file and drop it again; dropping it again is always safe.",
                Runbook
            )
            {
                Links = [PageLink.Nurture],
            }
        );

    private static Mail Of(Upload upload, MailBody body) =>
        new(
            Cause: $"engagement|{upload.Batch}",
            At: upload.WrittenAt,
            To: Recipient.Ops,
            Subject: $"[Admin] Engagement [{PeriodNames.Day(upload.WrittenAt.UtcDay)}]",
            Body: body
        );
}
