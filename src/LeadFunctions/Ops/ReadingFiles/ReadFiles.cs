using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Ops.Tracking;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Ops.ReadingFiles;

/// <summary>Answers with files as they lie in storage: receipts, uploads and reports, streamed.</summary>
internal sealed class ReadFiles(BatchStore batches, OutputFiles files, UploadStore uploads)
{
    public async Task<IActionResult> ReceiptAsync(AffiliateName affiliate, BatchId id, CancellationToken ct)
    {
        if (await batches.FindAsync(affiliate, id, ct) is not { } batch)
            return KnownNames.NoBatch(affiliate, id).ToAnswer();
        return await FileAsync(Containers.Receipts, $"{ReceiptPath.Of(batch)}.csv", ct)
            ?? Problem
                .NotFound(
                    $"The batch {id} has no receipt: it is still at work, or the receipt was removed after the retention period."
                )
                .ToAnswer();
    }

    public async Task<IActionResult> UploadAsync(AffiliateName affiliate, BatchId id, CancellationToken ct)
    {
        if (await batches.FindAsync(affiliate, id, ct) is not { } batch)
            return KnownNames.NoBatch(affiliate, id).ToAnswer();
        return await FileAsync(Containers.Uploads, batch.UploadPath, ct)
            ?? Problem
                .NotFound(
                    $"The file of the batch {id} is gone: it was removed after the retention period, or by whoever uploaded it."
                )
                .ToAnswer();
    }

    public async Task<IActionResult> ReportAsync(ReportQuery query, CancellationToken ct) =>
        // Only what the list has: a path of a request reaches nothing else.
        await uploads.ListAsync(Containers.Reports, query.Path).AnyAsync(u => u.Path == query.Path, ct)
        && await FileAsync(Containers.Reports, query.Path, ct) is { } report
            ? report
            : Problem.NotFound("There is no report of this path.").ToAnswer();

    public async Task<IActionResult> ReportsAsync(CancellationToken ct) =>
        Answer.Ok(
            new ReportsView([
                .. (await uploads.ListAsync(Containers.Reports).ToListAsync(ct))
                    .OrderByDescending(r => r.WrittenAt)
                    .ThenBy(r => r.Path, StringComparer.Ordinal)
                    .Select(r => new ReportView(r.Path, r.WrittenAt, r.Bytes)),
            ])
        );

    // Downloaded, never shown: what others wrote is no page of ours.
    private async Task<FileStreamResult?> FileAsync(string container, string path, CancellationToken ct) =>
        await files.OpenAsync(container, path, ct) is { } content
            ? new FileStreamResult(
                content,
                path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? "text/csv" : "application/octet-stream"
            )
            {
                FileDownloadName = Path.GetFileName(path),
            }
            : null;
}
