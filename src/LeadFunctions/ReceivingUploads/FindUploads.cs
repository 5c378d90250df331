using LeadFunctions.Leads;
using LeadFunctions.Storage;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.ReceivingUploads;

/// <summary>An upload that no event announced.</summary>
internal sealed record FoundUpload(string Path);

/// <summary>Finds uploads that were never received, or whose receiving was cut off, and queues them.
/// Safe to run twice: receiving a file again changes nothing.</summary>
internal sealed partial class FindUploads(
    UploadStore uploads, BatchStore batches, MessageQueues queues, TimeProvider clock, ILogger<FindUploads> log)
{
    /// <summary>How long an upload is left to its event, and a receiver to its work.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public async Task HandleAsync(CancellationToken ct)
    {
        var due = await uploads.ListAsync(Containers.Uploads)
            .Where(u => clock.GetUtcNow() - u.WrittenAt >= Patience)
            .ToListAsync(ct);
        foreach (var folder in due.GroupBy(u => u.Folder))
        {
            var batchesOf = await BatchesOfAsync(folder.Key, ct);
            foreach (var upload in folder.Where(u => !IsReceived(batchesOf[u.Batch])))
                await QueueAsync(upload, ct);
        }
    }

    /// <summary>The batches of an affiliate by the upload that they came in.</summary>
    private async Task<ILookup<BatchId, Batch>> BatchesOfAsync(string folder, CancellationToken ct) =>
        (AffiliateName.TryParse(folder, null, out var affiliate) ? await batches.OfAsync(affiliate).ToListAsync(ct) : [])
        .ToLookup(b => b.Upload);

    private bool IsReceived(IEnumerable<Batch> batchesOfUpload) => ReceivedUpload.IsDone(batchesOfUpload) || batchesOfUpload.Any(IsAtWork);

    private bool IsAtWork(Batch batch) => clock.GetUtcNow() - batch.TouchedAt < Patience;

    private async Task QueueAsync(Upload upload, CancellationToken ct)
    {
        LogFound(upload.Batch);
        await queues.SendAsync(Queues.UploadsToReceive, new FoundUpload(upload.Path), ct);
    }

    [LoggerMessage(310, LogLevel.Information, "An upload was found that is not received: batch {Batch}")]
    private partial void LogFound(BatchId batch);
}
