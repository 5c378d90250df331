using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

/// <summary>Answers an affiliate with the receipt of a batch of its own, streamed.</summary>
internal sealed class ReadReceipt(BatchStore batches, OutputFiles files)
{
    public async Task<IActionResult> AnswerAsync(AffiliateName affiliate, BatchId id, CancellationToken ct)
    {
        if (await batches.FindAsync(affiliate, id, ct) is not { } batch)
            return Problem.NotFound($"You have no batch {id}.").ToAnswer();
        var path = $"{ReceiptPath.Of(batch)}.csv";
        return await files.OpenAsync(Containers.Receipts, path, ct) is { } receipt
            ? new FileStreamResult(receipt, "text/csv") { FileDownloadName = Path.GetFileName(path) }
            : Problem.NotFound($"The batch {id} has no receipt: it is still at work, or the receipt was removed after the retention period.").ToAnswer();
    }
}
