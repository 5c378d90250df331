using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Pipeline.SummarisingBatches;

/// <summary>Tells of an archive once every file in it is through: the affiliate in one mail, and ops in one where files
/// cannot be read. Safe to run twice, and by two files that end at once: the cause is the archive.</summary>
internal sealed class TellOfArchive(BatchStore batches, CurrentConfiguration configuration, Mailbox mails)
{
    public async Task TellIfThroughAsync(AffiliateName affiliate, BatchId archive, CancellationToken ct)
    {
        var files = await batches.OfUploadAsync(affiliate, archive, ct);
        if (!UploadCompletion.IsThrough(files))
            return;
        var settings = await configuration.GetAsync(ct);
        foreach (
            var mail in ArchiveMails.Of(
                [.. files.OrderBy(f => f.FileName, StringComparer.Ordinal)],
                settings.NearMissesOf
            )
        )
            await mails.AskAsync(mail, ct);
    }
}
