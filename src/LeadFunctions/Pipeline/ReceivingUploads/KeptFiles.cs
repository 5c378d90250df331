using System.Collections.Concurrent;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Pipeline.ReceivingUploads;

/// <summary>Whether a file stays where it is because of how its affiliate stands. A file that was begun is never kept.
/// It reads only, so that whoever asks again hears the same until something was taken.</summary>
internal sealed class KeptFiles(
    CurrentStandings standings,
    UploadStore uploads,
    BatchStore batches,
    ProbationRows probations
)
{
    // Files that were asked for once while their affiliate is paused: the affiliate is told of each. Another instance,
    // and this one after a start, asks once more, which tells nothing new.
    private readonly ConcurrentDictionary<BatchId, bool> _asked = [];

    /// <summary>Those of an affiliate's files that may be received now, or of which it was not told that they are kept.
    /// The others lie for days: nobody asks for each of them until how the affiliate stands lets one in.</summary>
    /// <param name="known">All batches of the affiliate.</param>
    public async Task<IReadOnlyList<Upload>> WithoutKeptAsync(
        AffiliateName affiliate,
        IReadOnlyList<Upload> files,
        IReadOnlyList<Batch> known,
        Configuration settings,
        CancellationToken ct
    )
    {
        var held = await standings.OfAsync(affiliate, settings, ct);
        if (!held.KeepsFiles)
            return files;
        var begun = known.Select(b => b.Upload).ToHashSet();
        if (held.KeepsFilesFor is not null)
            return [.. files.Where(f => begun.Contains(f.Batch) || _asked.TryAdd(f.Batch, true))];
        var next = await NextAsync(files, known, held, ct);
        return [.. files.Where(f => begun.Contains(f.Batch) || f == next)];
    }

    public async Task<Keeping> AskAsync(
        Upload upload,
        AffiliateName affiliate,
        Configuration settings,
        CancellationToken ct
    )
    {
        var held = await standings.OfAsync(affiliate, settings, ct);
        if (!held.KeepsFiles)
            return Keeping.No;
        var known = await batches.OfAsync(affiliate).ToListAsync(ct);
        if (known.Any(b => b.Upload == upload.Batch))
            return Keeping.No;
        if (held.KeepsFilesFor is not null)
            return Keeping.WhilePaused;
        var files = await uploads.ListAsync(Containers.Uploads, $"{upload.Folder}/").ToListAsync(ct);
        return await NextAsync(files, known, held, ct) == upload ? Keeping.No : Keeping.OnProbation;
    }

    private async Task<Upload?> NextAsync(
        IReadOnlyList<Upload> files,
        IReadOnlyList<Batch> known,
        AffiliateStandings held,
        CancellationToken ct
    )
    {
        var counted = new List<(DateTimeOffset, int)>();
        foreach (var (standing, rule) in held.Probations)
            counted.Add((standing.Since ?? default, await probations.CountAsync(known, standing, rule, ct)));
        return ProbationFiles.Next(files, known, counted);
    }
}
