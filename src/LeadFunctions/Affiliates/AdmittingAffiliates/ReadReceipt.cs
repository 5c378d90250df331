using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

/// <summary>Answers an affiliate with the receipt of a batch of its own: the CSV streamed, or as a workbook.</summary>
internal sealed class ReadReceipt(BatchStore batches, OutputFiles files)
{
    /// <summary>A workbook is made in memory.</summary>
    private const int MostBytes = 64 << 20;

    public async Task<IActionResult> AnswerAsync(
        AffiliateName affiliate,
        BatchId id,
        ReceiptForm form,
        CancellationToken ct
    )
    {
        if (await batches.FindAsync(affiliate, id, ct) is not { } batch)
            return Problem.NotFound($"You have no batch {id}.").ToAnswer();
        var path = $"{ReceiptPath.Of(batch)}.csv";
        if (await files.OpenAsync(Containers.Receipts, path, ct) is not { } receipt)
            return Problem
                .NotFound(
                    $"The batch {id} has no receipt: it is still at work, or the receipt was removed after the retention period."
                )
                .ToAnswer();
        if (form == ReceiptForm.Csv)
            return new FileStreamResult(receipt, "text/csv") { FileDownloadName = Path.GetFileName(path) };
        await using (receipt)
            return receipt.Length > MostBytes || batch.Rows >= TextSheet.MostRows
                ? Problem.BadRequest("form: the receipt is too large for a workbook. Ask for it as csv.").ToAnswer()
                : new FileContentResult(
                    TextSheet.OfCsv(await BinaryData.FromStreamAsync(receipt, ct)).ToArray(),
                    OutputFiles.WorkbookType
                )
                {
                    FileDownloadName = Path.GetFileName(Path.ChangeExtension(path, ".xlsx")),
                };
    }
}
