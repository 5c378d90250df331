using LeadFunctions.Alerting;
using LeadFunctions.Leads;
using LeadFunctions.Storage;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.ReceivingUploads;

/// <summary>Writes the receipt and the counts of a batch whose rows all have their outcome, and again whenever rows changed later.
/// Safe to run twice: counts come from the rows themselves, and the mail is sent once.</summary>
internal sealed partial class SummariseBatch(
    BatchStore batches, ReceiptFiles receipts, CampaignCountStore campaigns, Mailbox mails, TimeProvider clock, ILogger<SummariseBatch> log)
{
    public async Task HandleAsync(BatchToSummarise message, CancellationToken ct)
    {
        while (true)
        {
            var batch = await batches.GetAsync(message.Affiliate, message.Batch, ct);
            if (!batch.IsReadyToSummarise || await TrySummariseAsync(batch, ct))
                return;
        }
    }

    private async Task<bool> TrySummariseAsync(Batch batch, CancellationToken ct)
    {
        var count = await receipts.WriteRowsAsync(batch, ct);
        await campaigns.WriteAsync(batch.Id, count.Campaigns.Of(batch), ct);
        var done = batch with
        {
            State = BatchState.Completed,
            Counts = count.Statuses,
            CompletedAt = batch.CompletedAt ?? clock.GetUtcNow(),
            Summaries = batch.Summaries + 1,
        };
        await receipts.WriteSummaryAsync(done, count, ct);
        await mails.AskAsync(ReceiptMails.Receipt(done, count), ct);
        foreach (var held in count.Held.Mails(done))
            await mails.AskAsync(held, ct);
        if (count.Accounted != batch.Rows)
            await mails.AskAsync(ReceiptMails.NotAccounted(done, count), ct);

        // Somebody who summarised meanwhile may have seen newer rows than these: look again.
        var first = false;
        await batches.UpdateAsync(batch.Affiliate, batch.Id, b =>
        {
            first = b.Summaries == batch.Summaries;
            return first ? done with { Finished = b.Finished } : b;
        }, ct);
        LogSummarised(batch.Id, batch.Affiliate, batch.Rows, count.Of(LeadStatus.Unusable), count.Of(LeadStatus.Omitted));
        return first;
    }

    [LoggerMessage(320, LogLevel.Information, "Batch {Batch} of {Affiliate} is through: {Rows} rows, {Unusable} unusable, {Omitted} omitted")]
    private partial void LogSummarised(BatchId batch, AffiliateName affiliate, int rows, int unusable, int omitted);
}
