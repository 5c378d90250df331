using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;

namespace LeadFunctions.Ops.WatchingBatches;

/// <summary>Tells ops of a batch that is not finished: once a day for as long as it is not.</summary>
internal static class StuckBatchMail
{
    private const int MaxChunksNamed = 10;

    public static Mail Compose(Batch batch, StuckBatch stuck, DateTimeOffset now) => new(
        Cause: $"batch-stuck|{batch.Id}|{now.UtcDateTime:yyyy-MM-dd}",
        At: new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero),
        To: Recipient.Ops,
        Subject: $"[Admin] Batch stuck [{batch.Affiliate}]",
        Body: new MailBody(
            $"The file {batch.FileName} of {batch.Affiliate}, uploaded on {batch.Id.UploadedAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC, is not "
            + $"finished: {batch.Rows:N0} rows are received, and {batch.Finished.Count:N0} parts of up to {Foundation.Leads.Chunks.Rows:N0} rows are through. {Repaired(stuck)}",
            [new MailTable("Where it stands", ["parts", "what is done", "waits for the function"], [.. Rows(batch, stuck)])],
            "Look for failures of the function that it waits for and mend their cause. Then the batch finishes by itself: "
            + $"what is missing is queued again every {StuckBatch.BetweenRepairs.TotalMinutes:N0} minutes.",
            "batch-stuck")
        {
            Links = [new("The batch", $"api/batches/{batch.Affiliate}/{batch.Id}")],
        });

    private static string Repaired(StuckBatch stuck) => stuck.Repair is null
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
        $"{chunks.Count:N0}: {string.Join(", ", chunks.Take(MaxChunksNamed))}{(chunks.Count > MaxChunksNamed ? "…" : "")}";

    private static string Done(ChunkStep done) => done switch
    {
        ChunkStep.Received => "received",
        ChunkStep.Validated => "checked",
        ChunkStep.Routed => "campaigns are found",
        _ => "sent",
    };

    private static string WaitsFor(ChunkStep done) => done switch
    {
        ChunkStep.Received => "ValidateLeads",
        ChunkStep.Validated => "RouteLeads",
        _ => "DeliverLeads",
    };
}
