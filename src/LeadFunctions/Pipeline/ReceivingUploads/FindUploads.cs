using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Finding;
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
    KeptFiles kept,
    CurrentConfiguration configuration,
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
        return FindAsync(u => u.WrittenAt >= since, new UploadRange(since.UtcDay), withKept: true, ct);
    }

    public Task FindOldAsync(CancellationToken ct)
    {
        var since = clock.GetUtcNow() - Fresh;
        return FindAsync(u => u.WrittenAt < since, new UploadRange(), withKept: false, ct);
    }

    private async Task<IReadOnlyList<Upload>> WithoutKeptAsync(
        string folder,
        IReadOnlyList<Upload> files,
        IReadOnlyList<Batch> known,
        CancellationToken ct
    ) =>
        AffiliateName.TryParse(folder, null, out var affiliate)
            ? await kept.WithoutKeptAsync(affiliate, files, known, await configuration.GetAsync(ct), ct)
            : files;

    /// <param name="range">The batches that those uploads may have.</param>
    /// <param name="withKept">Whether files are asked for that are kept because of how their affiliate stands.</param>
    private async Task FindAsync(Func<Upload, bool> which, UploadRange range, bool withKept, CancellationToken ct)
    {
        var due = await uploads
            .ListAsync(Containers.Uploads)
            .Where(u => clock.GetUtcNow() - u.WrittenAt >= Patience && which(u))
            .ToListAsync(ct);
        var found = new List<Upload>();
        foreach (var folder in due.GroupBy(u => u.Folder))
        {
            var batchesOf = await BatchesOfAsync(folder.Key, range, ct);
            IReadOnlyList<Upload> open = [.. folder.Where(u => !IsReceived(batchesOf[u.Batch]))];
            if (open.Count > 0 && !withKept)
                open = await WithoutKeptAsync(folder.Key, open, [.. batchesOf.SelectMany(b => b)], ct);
            found.AddRange(open);
        }
        // Who came first has the person, also where all are received at once after an outage.
        foreach (var upload in found.OrderBy(u => u.Batch))
            if (uploads.IsReachable(Containers.Uploads, upload.Path))
                await QueueAsync(upload, ct);
            else
                await mails.AskAsync(UploadMails.NotReachable(upload), ct);
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
        await queues.SendAsync(Queues.FilesToRead, new FoundFile(Containers.Uploads, upload.Path, upload.ETag), ct);
    }

    [LoggerMessage(310, LogLevel.Information, "An upload was found that is not received: batch {Batch}")]
    private partial void LogFound(BatchId batch);
}
