using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Pipeline.SummarisingBatches;

internal static class ReceiptMails
{
    public static Mail Receipt(Batch batch, ReceiptCount count) => new(
        Cause: $"receipt|{batch.Id}",
        At: batch.Id.UploadedAt,
        To: Recipient.TechnicalContactOf(batch.Affiliate),
        Subject: $"Your upload {batch.FileName}: {Taken(count):N0} taken, {ToCorrect(count):N0} to correct",
        Body: new MailBody(
            $"Rows: {batch.Rows:N0}. Taken: {Taken(count):N0}. To correct: {ToCorrect(count):N0}. "
            + $"Left out because they were there before or must not be contacted: {count.Of(LeadStatus.Omitted):N0}.",
            [
                new MailTable("Reasons", ["reason", "rows"], [.. count.Reasons.OrderByDescending(r => r.Value).Select(r => (IReadOnlyList<string>)[$"{r.Key}", $"{r.Value:N0}"])]),
                .. NotRead(batch),
            ],
            $"The receipt {Containers.Receipts}/{ReceiptFiles.PathOf(batch)}.csv shows every row with its reasons and what to do. "
            + "Correct the rows that are to correct and upload the file again; uploading again is always safe."));

    /// <summary>Rows in are not rows accounted for: this must never happen, so somebody must look.</summary>
    public static Mail NotAccounted(Batch batch, ReceiptCount count) => new(
        Cause: $"rows-not-accounted|{batch.Id}",
        At: batch.Id.UploadedAt,
        To: Recipient.Ops,
        Subject: $"[Admin] Rows not accounted for [{batch.Affiliate}]",
        Body: new MailBody(
            $"The file {batch.FileName} has {batch.Rows:N0} rows, but {count.Accounted:N0} have an outcome (batch {batch.Id}).",
            [],
            "Queue the batch's chunks again; every step is safe to repeat.",
            "rows-not-accounted"));

    // Sheets and lines that hold addresses and were passed over: nobody may think that they are in.
    private static IEnumerable<MailTable> NotRead(Batch batch) => batch.NotRead.Count == 0
        ? []
        : [new MailTable("Not read", ["what of the file, and why"], [.. batch.NotRead.Select(n => (IReadOnlyList<string>)[n])])];

    // A held row waits for a better answer: the affiliate can give it.
    private static int ToCorrect(ReceiptCount count) => count.Of(LeadStatus.Unusable, LeadStatus.Held);

    private static int Taken(ReceiptCount count) => 
        count.Of(LeadStatus.Unsent, LeadStatus.Scheduled, LeadStatus.Sent, LeadStatus.Returned, LeadStatus.Final);
}
