using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Pipeline.ReceivingUploads;

/// <summary>Finds uploads that were never received, or whose receiving was cut off, and queues them.
/// Safe to run twice: receiving a file again changes nothing.</summary>
internal sealed partial class FindUploads(
    UploadStore uploads,
    BatchStore batches,
    MessageQueues queues,
    Mailbox mails,
    TimeProvider clock,
    ILogger<FindUploads> log
)
{
    /// <summary>How long an upload is left to its event, which mostly comes within a second or two.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Until when an upload is fresh. Older ones, some of which nobody takes for days, are looked at less
    /// often.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    // A receiver notes each chunk.
    private static readonly TimeSpan StandsStill = TimeSpan.FromMinutes(2);

    public Task FindFreshAsync(CancellationToken ct)
    {
        var since = clock.GetUtcNow() - Fresh;
        return FindAsync(u => u.WrittenAt >= since, new UploadRange(since.UtcDay), ct);
    }

    public Task FindOldAsync(CancellationToken ct)
    {
        var since = clock.GetUtcNow() - Fresh;
        return FindAsync(u => u.WrittenAt < since, new UploadRange(), ct);
    }

    /// <param name="range">The batches that those uploads may have.</param>
    private async Task FindAsync(Func<Upload, bool> which, UploadRange range, CancellationToken ct)
    {
        var due = await uploads
            .ListAsync(Containers.Uploads)
            .Where(u => clock.GetUtcNow() - u.WrittenAt >= Patience && which(u))
            .ToListAsync(ct);
        foreach (var folder in due.GroupBy(u => u.Folder))
        {
            var batchesOf = await BatchesOfAsync(folder.Key, range, ct);
            foreach (var upload in folder.Where(u => !IsReceived(batchesOf[u.Batch])))
                if (uploads.IsReachable(Containers.Uploads, upload.Path))
                    await QueueAsync(upload, ct);
                else
                    await mails.AskAsync(UploadMails.NotReachable(upload), ct);
        }
    }

    /// <summary>The batches of an affiliate by the upload that they came in.</summary>
    private async Task<ILookup<BatchId, Batch>> BatchesOfAsync(
        string folder,
        UploadRange range,
        CancellationToken ct
    ) =>
        (
            AffiliateName.TryParse(folder, null, out var affiliate)
                ? await batches.OfAsync(affiliate, range).ToListAsync(ct)
                : []
        ).ToLookup(b => b.Upload);

    private bool IsReceived(IEnumerable<Batch> batchesOfUpload) =>
        UploadCompletion.IsReceived(batchesOfUpload) || batchesOfUpload.Any(IsAtWork);

    private bool IsAtWork(Batch batch) => clock.GetUtcNow() - batch.TouchedAt < StandsStill;

    private async Task QueueAsync(Upload upload, CancellationToken ct)
    {
        LogFound(upload.Batch);
        await queues.SendAsync(Queues.UploadsToReceive, new FoundUpload(upload.Path), ct);
    }

    [LoggerMessage(310, LogLevel.Information, "An upload was found that is not received: batch {Batch}")]
    private partial void LogFound(BatchId batch);
}
