using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Pipeline.ReceivingUploads;

/// <summary>Whether a file stays where it is because of how its affiliate stands. A file that was begun is never kept.
/// It reads only, so that whoever asks again hears the same until something was taken.</summary>
internal sealed class KeptFiles(CurrentStandings standings, UploadStore uploads, BatchStore batches)
{
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
        var next = ProbationFiles.Next(
            await uploads.ListAsync(Containers.Uploads, $"{upload.Folder}/").ToListAsync(ct),
            known,
            [.. held.Probations.Select(p => (p.Standing.Since ?? default, p.Rule.IsOfDeliveries))]
        );
        return next == upload ? Keeping.No : Keeping.OnProbation;
    }
}
