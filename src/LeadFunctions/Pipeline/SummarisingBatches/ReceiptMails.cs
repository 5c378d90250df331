using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Pipeline.SummarisingBatches;

internal static class ReceiptMails
{
    /// <param name="nearMisses">Columns whose headers are nearly the symbol of a question.</param>
    /// <param name="unread">Headers of all columns that nobody reads.</param>
    public static Mail Receipt(
        Batch batch,
        ReceiptCount count,
        IReadOnlyList<NearMiss> nearMisses,
        IReadOnlyList<string> unread
    ) =>
        new(
            Cause: $"receipt|{batch.Id}",
            At: batch.Id.UploadedAt,
            To: Recipient.TechnicalContactOf(batch.Affiliate),
            Subject: $"Your upload {batch.FileName}: {Rows(batch.Rows)}, {RowOutcomes.OnTheirWay(count.Outcomes):N0} sent or on their way, {ToCorrect(count):N0} to correct",
            Body: new MailBody(
                $"{Rows(batch.Rows)}: {RowOutcomes.Counted(count.Outcomes)}.",
                [
                    .. Rows(
                        "Columns that are nearly the symbol of a question, and were not read as its answers",
                        ["column", "name it"],
                        nearMisses.Select(n => new[] { n.Header, n.Symbol })
                    ),
                    .. Rows(
                        ToCorrect(count) > MailTable.MaxRows
                            ? $"The first {MailTable.MaxRows} rows to correct"
                            : "Rows to correct",
                        ["row", "who", "why", "what to do"],
                        count.FirstToCorrect
                    ),
                    .. Rows(
                        "All reasons, counted",
                        ["reason", "rows", "what it means"],
                        count
                            .Reasons.OrderByDescending(r => r.Value)
                            .Select(r => new[] { ReasonWords.Of(r.Key), $"{r.Value:N0}", ReasonWords.Meaning(r.Key) })
                    ),
                    .. Rows(
                        "Columns that were not read",
                        ["column", "what to do"],
                        Unread([.. unread.Where(u => u.Trim().Length > 0).Except(nearMisses.Select(n => n.Header))])
                    ),
                    .. Rows("Not read", ["what of the file, and why"], batch.NotRead.Select(n => new[] { n })),
                ],
                WhatToDo(count, nearMisses)
            )
            {
                Links = [new("Upload a file", "api/upload")],
            }
        )
        {
            Budget = batch.Affiliate.Value,
            Files = [File(batch)],
        };

    /// <summary>Rows in are not rows accounted for: this must never happen, so somebody must look.</summary>
    public static Mail NotAccounted(Batch batch, ReceiptCount count) =>
        new(
            Cause: $"rows-not-accounted|{batch.Id}",
            At: batch.Id.UploadedAt,
            To: Recipient.Ops,
            Subject: $"[Admin] Rows not accounted for [{batch.Affiliate}]",
            Body: new MailBody(
                $"The file {batch.FileName} of {batch.Affiliate} has {Rows(batch.Rows)}, but only {count.Accounted:N0} have an outcome. The others are not sent.",
                [],
                $"Have its steps done again: POST api/batches/{batch.Affiliate}/{batch.Id}/process-again with {{ \"by\", \"why\" }}. It does no harm.",
                "rows-not-accounted"
            )
            {
                Links = [PageLink.BatchOf(batch)],
            }
        );

    // Whoever uploads workbooks reads one; every cell of it is text.
    public static MailFile File(Batch batch)
    {
        var isWorkbook = batch.IsWorkbook && batch.Rows < TextSheet.MostRows;
        return new MailFile(
            Containers.Receipts,
            $"{ReceiptPath.Of(batch)}.csv",
            $"receipt of {NameOf(batch)}.{(isWorkbook ? "xlsx" : "csv")}"
        )
        {
            AsWorkbook = isWorkbook,
        };
    }

    private static string NameOf(Batch batch) =>
        string.Concat(
            Path.GetFileNameWithoutExtension(batch.FileName.Replace('/', '_'))
                .Take(80)
                .Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or ' ' ? c : '_')
        );

    private static IEnumerable<string[]> Unread(IReadOnlyList<string> headers) =>
        headers.Count == 0
            ? []
            :
            [
                [
                    string.Join(", ", headers.Take(MailTable.MaxRows))
                        + (
                            headers.Count > MailTable.MaxRows ? $" and {headers.Count - MailTable.MaxRows:N0} more" : ""
                        ),
                    "Nothing, unless one holds what we ask for: then name it as in the list of columns, or ask us to read it under its name.",
                ],
            ];

    private static string WhatToDo(ReceiptCount count, IReadOnlyList<NearMiss> nearMisses) =>
        (ToCorrect(count), nearMisses.Count) switch
        {
            (0, 0) => "There is nothing to correct. The attached receipt shows what became of every row.",
            (0, _) =>
                "Name the columns as shown and upload the file again. Uploading again is always safe: rows that are on their way are not sent twice.",
            _ =>
                "Correct these rows, in the attached receipt or in your own file, and upload it again. Uploading again is always safe: "
                    + "rows that are on their way are not sent twice.",
        };

    private static IEnumerable<MailTable> Rows(
        string title,
        IReadOnlyList<string> columns,
        IEnumerable<IReadOnlyList<string>> rows
    ) => rows.ToList() is { Count: > 0 } filled ? [new MailTable(title, columns, filled)] : [];

    private static string Rows(int count) => count == 1 ? "1 row" : $"{count:N0} rows";

    private static int ToCorrect(ReceiptCount count) => count.Outcomes.GetValueOrDefault(RowOutcome.ToCorrect);
}
