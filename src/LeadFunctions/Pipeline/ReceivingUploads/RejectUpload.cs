using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Pipeline.SummarisingBatches;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Pipeline.ReceivingUploads;

/// <summary>Ends a batch whose file cannot be read: the reason on the batch, in a receipt and in mails.</summary>
internal sealed partial class RejectUpload(
    BatchStore batches,
    ReceiptFiles receipts,
    Mailbox mails,
    ILogger<RejectUpload> log
)
{
    public async Task<Batch> HandleAsync(Batch batch, string problem, CancellationToken ct)
    {
        await receipts.WriteRejectedAsync(batch, problem, ct);
        // Of a file in an archive the archive's mail tells.
        if (batch.Part is null)
            foreach (var mail in UploadMails.Rejected(batch, problem))
                await mails.AskAsync(mail, ct);
        LogRejected(batch.Id, batch.Affiliate);
        return await batches.UpdateAsync(
            batch.Affiliate,
            batch.Id,
            b => b with { State = BatchState.Rejected, Problem = problem },
            ct
        );
    }

    [LoggerMessage(301, LogLevel.Warning, "Batch {Batch} of {Affiliate} was rejected: its file cannot be read")]
    private partial void LogRejected(BatchId batch, AffiliateName affiliate);
}
