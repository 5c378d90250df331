using System.Runtime.CompilerServices;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.ReadingTables;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Privacy.FindingPeople;

/// <summary>Uploads of which no row is in <c>Leads</c>, or not all: nobody has received them, or they were rejected.
/// Larger ones than anybody reads are not among them: they are rejected, and rejected ones are removed.</summary>
internal sealed class UnreadUploads(UploadStore uploads, BatchStore batches, ReadingLimits limits)
{
    /// <summary>Uploads of which nothing was taken, from before a moment: all that is known of them is why they were
    /// refused.</summary>
    public async IAsyncEnumerable<string> RefusedAsync(
        DateTimeOffset before,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var all = await uploads.ListAsync(Containers.Uploads).Where(u => u.WrittenAt < before).ToListAsync(ct);
        foreach (var folder in all.GroupBy(u => u.Folder))
            if (AffiliateName.TryParse(folder.Key, null, out var affiliate))
            {
                var known = (await batches.OfAsync(affiliate).ToListAsync(ct)).ToLookup(b => b.Upload);
                foreach (
                    var upload in folder.Where(u =>
                        known[u.Batch].Any() && known[u.Batch].All(b => b.State == BatchState.Rejected)
                    )
                )
                    yield return upload.Path;
            }
    }

    public async IAsyncEnumerable<PersonTrace> ListAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var all = await uploads.ListAsync(Containers.Uploads).Where(u => u.Bytes <= limits.FileBytes).ToListAsync(ct);
        foreach (var folder in all.GroupBy(u => u.Folder))
        {
            var known = (
                AffiliateName.TryParse(folder.Key, null, out var affiliate)
                    ? await batches.OfAsync(affiliate).ToListAsync(ct)
                    : []
            ).ToLookup(b => b.Upload);
            foreach (var upload in folder)
                if (!UploadCompletion.IsThrough(known[upload.Batch]))
                    yield return new(Containers.Uploads, upload.Path, IsUntaken: true);
                else if (known[upload.Batch].Any(b => b.State == BatchState.Rejected))
                    yield return new(Containers.Uploads, upload.Path);
        }
    }

    /// <summary>Whether the file is there and not received to its end.</summary>
    public async Task<bool> IsUntakenAsync(string path, CancellationToken ct) =>
        await uploads.FindAsync(Containers.Uploads, path, ct) is { } upload
        && (
            !AffiliateName.TryParse(upload.Folder, null, out var affiliate)
            || !UploadCompletion.IsThrough(
                await batches.OfAsync(affiliate).Where(b => b.Upload == upload.Batch).ToListAsync(ct)
            )
        );
}
