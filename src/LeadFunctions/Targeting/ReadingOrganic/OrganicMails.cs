using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Targeting.ReadingOrganic;

/// <summary>One mail for each file of conversions.</summary>
internal static class OrganicMails
{
    private const string Runbook = "organic-conversions";

    /// <summary>Where in <c>reports</c> the receipt of a file lies.</summary>
    public static string ReceiptOf(Upload upload) => $"organic/{upload.Batch}.csv";

    public static Mail Taken(Upload upload, IReadOnlyList<OrganicRow> rows)
    {
        var counts = rows.CountBy(r => r.Word).ToDictionary();
        return Of(
            upload,
            new MailBody(
                $"The file {upload.Path.Short(120)} has {rows.Count:N0} {(rows.Count == 1 ? "conversion" : "conversions")}. "
                    + $"Counted: {counts.GetValueOrDefault("counted"):N0}. Counted in part: {counts.GetValueOrDefault("counted in part"):N0}. Refused: {counts.GetValueOrDefault("refused"):N0}.",
                [
                    .. new[]
                    {
                        new MailTable(
                            "What is missing or wrong",
                            ["what", "rows"],
                            [
                                .. rows.SelectMany(r => r.Why)
                                    .CountBy(why => why)
                                    .OrderByDescending(c => c.Value)
                                    .ThenBy(c => c.Key, StringComparer.Ordinal)
                                    .Select(c => (IReadOnlyList<string>)[c.Key, $"{c.Value:N0}"]),
                            ]
                        ),
                    }.Where(table => table.Rows.Count > 0),
                ],
                counts.GetValueOrDefault("refused") == rows.Count
                    ? "Nothing of it counts: correct the file and drop it again."
                    : "There is nothing to do if that is about as many as the site had. The attached file shows every row; a corrected file may be dropped again.",
                Runbook
            )
            {
                Links = [PageLink.Reports],
            }
        ) with
        {
            Files = [new MailFile(Containers.Reports, ReceiptOf(upload), "receipt of conversions.csv")],
        };
    }

    /// <summary>A file that nothing was taken of.</summary>
    public static Mail NotRead(Upload upload, string problem) =>
        Of(
            upload,
            new MailBody(
                $"The file {upload.Path.Short(120)} of conversions was not read. {problem}",
                [],
                "Correct the file and drop it again; dropping it again is always safe.",
                Runbook
            )
            {
                Links = [PageLink.Reports],
            }
        );

    private static Mail Of(Upload upload, MailBody body) =>
        new(
            Cause: $"organic|{upload.Batch}",
            At: upload.WrittenAt,
            To: Recipient.Ops,
            Subject: $"[Admin] Organic conversions [{PeriodNames.Day(upload.WrittenAt.UtcDay)}]",
            Body: body
        );
}
