using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Pipeline.SummarisingBatches;

/// <summary>Writes the receipt and the counts of a batch whose rows all have their outcome, and again whenever rows
/// changed later. Safe to run twice: counts come from the rows themselves, and the mail is sent once.</summary>
internal sealed partial class SummariseBatch(
    BatchStore batches,
    ReceiptFiles receipts,
    CampaignCountStore campaigns,
    FactMarkStore facts,
    Mailbox mails,
    TellOfArchive archives,
    CurrentConfiguration configuration,
    TimeProvider clock,
    ILogger<SummariseBatch> log
)
{
    // Who was cut off comes again sooner. Later summaries have nothing new to tell.
    private static readonly TimeSpan JustCompleted = TimeSpan.FromHours(1);

    // Its own: a batch is also changed in turns, and nobody may wait for a turn of the same kind that they hold.
    private readonly TakeTurns _turns = new();
    private readonly Dictionary<BatchId, Asks> _asks = [];
    private long _asked;

    /// <summary>Many asks for a batch are common when what waited is tried again: a summary that begins after an ask
    /// came has seen all that it is about.</summary>
    public async Task HandleAsync(BatchToSummarise message, CancellationToken ct)
    {
        var asked = Interlocked.Increment(ref _asked);
        var asks = Enter(message.Batch);
        try
        {
            await _turns.TakeAsync(
                message.Batch.Value,
                async () =>
                {
                    if (asks.Begun < asked)
                        await SummariseAsync(message, asks, ct);
                    return true;
                },
                ct
            );
        }
        finally
        {
            Leave(message.Batch, asks);
        }
    }

    private Asks Enter(BatchId batch)
    {
        lock (_asks)
        {
            if (!_asks.TryGetValue(batch, out var asks))
                _asks[batch] = asks = new Asks();
            asks.Open++;
            return asks;
        }
    }

    // Who is the last to ask for a batch leaves nothing of it in memory.
    private void Leave(BatchId batch, Asks asks)
    {
        lock (_asks)
            if (--asks.Open == 0)
                _asks.Remove(batch);
    }

    private async Task SummariseAsync(BatchToSummarise message, Asks asks, CancellationToken ct)
    {
        while (true)
        {
            var begun = Interlocked.Increment(ref _asked);
            var batch = await batches.GetAsync(message.Affiliate, message.Batch, ct);
            if (batch.IsReadyToSummarise && !await TrySummariseAsync(batch, ct))
                continue;
            if (batch.IsReadyToSummarise)
                asks.Begun = begun;
            return;
        }
    }

    private async Task<bool> TrySummariseAsync(Batch batch, CancellationToken ct)
    {
        if (await receipts.WriteRowsAsync(batch, ct) is not { } count)
            return false;
        await campaigns.WriteAsync(batch.Id, count.Campaigns.Of(batch), ct);
        var done = batch with
        {
            State = BatchState.Completed,
            Counts = count.Statuses,
            Outcomes = count.Outcomes,
            NowhereRows = count.NowhereRows,
            NowhereReasons = count.NowhereReasons,
            CompletedAt = batch.CompletedAt ?? clock.GetUtcNow(),
            Summaries = batch.Summaries + 1,
        };
        await receipts.WriteSummaryAsync(done, count, ct);
        var settings = await configuration.GetAsync(ct);
        if (done.Part is null)
            await mails.AskAsync(
                ReceiptMails.Receipt(done, count, settings.NearMissesOf(done), settings.UnknownColumnsOf(done)),
                ct
            );
        foreach (var held in count.Held.Mails(done, settings.Campaigns))
            await mails.AskAsync(held with { Budget = done.Affiliate.Value }, ct);
        if (count.Accounted != batch.Rows)
            await mails.AskAsync(ReceiptMails.NotAccounted(done, count), ct);

        // Somebody who summarised meanwhile may have seen newer rows than these: look again.
        var first = false;
        await batches.UpdateAsync(
            batch.Affiliate,
            batch.Id,
            b =>
            {
                first = b.Summaries == batch.Summaries;
                return first ? done with { Finished = b.Finished } : b;
            },
            ct
        );
        if (done.Part is { } part && clock.GetUtcNow() - done.CompletedAt < JustCompleted)
            await archives.TellIfThroughAsync(done.Affiliate, part.Archive, ct);
        await facts.AddAsync(batch.Affiliate, batch.Id, ct);
        LogSummarised(
            batch.Id,
            batch.Affiliate,
            batch.Rows,
            count.Of(LeadStatus.Unusable),
            count.Of(LeadStatus.Omitted)
        );
        return first;
    }

    /// <summary>How many batches are being asked for.</summary>
    internal int Asked
    {
        get
        {
            lock (_asks)
                return _asks.Count;
        }
    }

    /// <summary>Those who ask for one batch at the moment.</summary>
    private sealed class Asks
    {
        public int Open { get; set; }

        /// <summary>When the last summary began that found the batch ready, in the order of asks.</summary>
        public long Begun { get; set; }
    }

    [LoggerMessage(
        320,
        LogLevel.Information,
        "Batch {Batch} of {Affiliate} is through: {Rows} rows, {Unusable} unusable, {Omitted} omitted"
    )]
    private partial void LogSummarised(BatchId batch, AffiliateName affiliate, int rows, int unusable, int omitted);
}
