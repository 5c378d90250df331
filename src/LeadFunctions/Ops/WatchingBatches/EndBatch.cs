using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Ops.WatchingBatches;

/// <summary>Ends a batch that no repair helped: what was not read is told, rows without an outcome become unusable,
/// what they hold is given back, and the receipt says so. Safe to run twice, and to be cut anywhere: what was ended
/// stays so.</summary>
internal sealed partial class EndBatch(
    BatchStore batches,
    LeadStore leads,
    PersonHash people,
    PersonIndex index,
    MessageQueues queues,
    BatchProgress progress,
    Mailbox mails,
    TimeProvider clock,
    ILogger<EndBatch> log
)
{
    public async Task HandleAsync(Batch batch, CancellationToken ct)
    {
        batch = await batches.UpdateAsync(batch.Affiliate, batch.Id, WithAllThatCame, ct);
        IReadOnlyList<ChunkId> chunks =
        [
            .. batch.OpenChunks.Select(chunk => new ChunkId(batch.Affiliate, batch.Id, chunk)),
        ];
        var failed = 0;
        foreach (var chunk in chunks)
        {
            var written = await leads.WriteAsync(
                chunk.Batch,
                chunk.Chunk,
                (_, lead) => lead.Status is null ? Failed(lead, batch.Columns) : lead,
                ct,
                settles: true
            );
            var ended = written
                .Leads.Where(lead => lead.Reasons.Any(r => r.Code == ReasonCode.ProcessingFailed))
                .ToList();
            failed += ended.Count;
            // Who asks to be erased is found by it.
            await EntityGroups.ForEachAsync(
                ended.Where(lead => lead.Person is not null),
                lead => index.AddAsync(lead.Person!, lead.Id, ct),
                ct
            );
            await leads.MarkRoutedAsync(chunk, pass: 1, written, ct);
            // Places that a run claimed before it failed: no row knows them now.
            await queues.SendAsync(Queues.ChunksToRoute, chunk, ct);
        }
        foreach (var mail in StuckBatchMail.Ended(batch, failed))
            await mails.AskAsync(mail, ct);
        LogEnded(batch.Id, batch.Affiliate, failed);
        foreach (var chunk in chunks)
            await progress.FinishChunkAsync(chunk, ct);
        if (chunks.Count == 0)
            await progress.SummariseIfReadyAsync(batch, ct);
    }

    // Its file cannot be read on, or is there no more.
    private static Batch WithAllThatCame(Batch batch) =>
        batch switch
        {
            { State: not BatchState.Receiving } => batch,
            { Rows: 0 } => batch with
            {
                State = BatchState.Rejected,
                Problem = "The file could not be processed: every try failed.",
            },
            _ => batch.WithAllReceived() with
            {
                NotRead =
                [
                    .. batch.NotRead,
                    $"from row {batch.Rows + 1:N0} on: it could not be processed, every try failed",
                ],
            },
        };

    private Lead Failed(Lead lead, IReadOnlyList<Column> columns) =>
        LeadLifecycle.Abandoned(
            lead with
            {
                Person = lead.Person ?? (RowAddress.Of(lead, columns) is { } address ? people.Of(address) : null),
            },
            new HistoryEntry(clock.GetUtcNow(), "StuckBatchSweep", "its batch ended: it could not be processed")
        );

    [LoggerMessage(
        902,
        LogLevel.Error,
        "Batch {Batch} of {Affiliate} is ended after a day of repairs in vain: {Rows} rows could not be processed"
    )]
    private partial void LogEnded(BatchId batch, AffiliateName affiliate, int rows);
}
