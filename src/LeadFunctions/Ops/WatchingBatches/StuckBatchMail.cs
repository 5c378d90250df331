using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;

namespace LeadFunctions.Ops.WatchingBatches;

/// <summary>Tells ops of a batch that is not finished: once a day for as long as it is not.</summary>
internal static class StuckBatchMail
{
    private const int MaxChunksNamed = 10;

    /// <param name="alert">Of <see cref="StuckBatch.Alert"/>.</param>
    public static Mail Compose(Batch batch, StuckBatch stuck, DateTimeOffset alert) =>
        new(
            Cause: $"batch-stuck|{batch.Id}|{alert.UtcDateTime:yyyy-MM-ddTHH:mm}",
            At: alert,
            To: Recipient.Ops,
            Subject: $"[Admin] Batch stuck [{batch.Affiliate}]",
            Body: new MailBody(
                $"The file {batch.FileName} of {batch.Affiliate}, uploaded on {batch.Id.UploadedAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC, is not "
                    + $"finished: {batch.Rows:N0} rows are received, and {batch.Finished.Count:N0} parts of up to {Foundation.Leads.Chunks.Rows:N0} rows are through. {Repaired(stuck)}",
                [
                    new MailTable(
                        "Where it stands",
                        ["parts", "what is done", "waits for the function"],
                        [.. Rows(batch, stuck)]
                    ),
                ],
                "Look for failures of the function that it waits for and mend their cause. Then the batch finishes by itself: "
                    + $"what is missing is queued again every {StuckBatch.BetweenRepairs.TotalMinutes:N0} minutes.",
                "batch-stuck"
            )
            {
                Links = [PageLink.BatchOf(batch)],
            }
        );

    /// <summary>Tells once that a batch ended without an outcome for some of its rows. The affiliate has it from the
    /// receipt, unless there is none.</summary>
    public static IEnumerable<Mail> Ended(Batch batch, int failed) =>
        batch.State == BatchState.Rejected ? [ToOps(batch, failed), ToAffiliate(batch)] : [ToOps(batch, failed)];

    private static Mail ToAffiliate(Batch batch) =>
        new(
            Cause: $"batch-ended|{batch.Id}|affiliate",
            At: batch.Id.UploadedAt,
            To: Recipient.TechnicalContactOf(batch.Affiliate),
            Subject: $"Your upload {batch.FileName}: could not be processed",
            Body: new MailBody(
                $"We could not process the file {batch.FileName}, and none of its rows came in. That is our fault, and we know of it.",
                [],
                "Upload it again; uploading again is always safe."
            )
            {
                Links = [new("Upload a file", "api/upload")],
            }
        );

    private static Mail ToOps(Batch batch, int failed) =>
        new(
            Cause: $"batch-ended|{batch.Id}",
            At: batch.Id.UploadedAt,
            To: Recipient.Ops,
            Subject: $"[Admin] Batch stuck [{batch.Affiliate}]",
            Body: new MailBody(
                $"The file {batch.FileName} of {batch.Affiliate} was ended (batch {batch.Id}): {failed:N0} of {batch.Rows:N0} rows could not be processed, "
                    + "and a day of repairs did not help. They are unusable, though nothing is wrong with them; whoever waited for them goes on.",
                [],
                "Mend the cause, then have the affiliate upload the file again: rows that went are not sent twice.",
                "batch-stuck"
            )
            {
                Links = [PageLink.BatchOf(batch)],
            }
        );

    private static string Repaired(StuckBatch stuck) =>
        stuck.Repair is null
            ? "It is still at work."
            : "It stands still. Its missing steps were queued again, and that has not helped so far.";

    private static IEnumerable<IReadOnlyList<string>> Rows(Batch batch, StuckBatch stuck)
    {
        foreach (var step in stuck.Chunks.GroupBy(c => c.Done).OrderBy(g => g.Key))
            yield return [Named([.. step.Select(c => c.Chunk)]), Done(step.Key), WaitsFor(step.Key)];
        if (batch.State == BatchState.Receiving)
            yield return ["the rest of the file", "nothing", "ReceiveUpload"];
        else if (stuck.Chunks.Count == 0)
            yield return ["all", "all but the receipt", "SummariseBatch"];
    }

    private static string Named(IReadOnlyList<int> chunks) =>
        $"{chunks.Count:N0} (no. {string.Join(", ", chunks.Take(MaxChunksNamed))}{(chunks.Count > MaxChunksNamed ? "…" : "")}, counted from 0)";

    private static string Done(ChunkStep done) =>
        done switch
        {
            ChunkStep.Received => "received",
            ChunkStep.Validated => "checked",
            ChunkStep.Routed => "campaigns are found",
            _ => "sent",
        };

    private static string WaitsFor(ChunkStep done) =>
        done switch
        {
            < ChunkStep.Routed => "RouteLeads",
            _ => "DeliverLeads",
        };
}
