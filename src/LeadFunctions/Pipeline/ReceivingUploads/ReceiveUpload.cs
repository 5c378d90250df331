using Azure;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.ReadingTables;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Pipeline.SummarisingBatches;

namespace LeadFunctions.Pipeline.ReceivingUploads;

/// <summary>Receives an upload: a batch for the file, or for each file of an archive of several.
/// Safe to run twice, and at the same time: batches are named by the upload's version and the file's name in
/// it.</summary>
internal sealed class ReceiveUpload(
    UploadStore uploads,
    CurrentConfiguration configuration,
    Mailbox mails,
    KeptFiles kept,
    ReceiveFile files,
    TellOfArchive archives,
    ReadingLimits limits
)
{
    public async Task HandleAsync(string path, CancellationToken ct)
    {
        if (await uploads.FindAsync(Containers.Uploads, path, ct) is not { } upload)
            return;
        var settings = await configuration.GetAsync(ct);
        var (affiliate, problem) = UploadGate.Check(upload, settings);
        if (affiliate is null)
            await mails.AskAsync(UploadMails.NotProcessed(upload, problem!), ct);
        else
            await ReceiveOrKeepAsync(upload, affiliate, settings, ct);
    }

    private async Task ReceiveOrKeepAsync(
        Upload upload,
        Affiliate affiliate,
        Configuration settings,
        CancellationToken ct
    )
    {
        switch (await kept.AskAsync(upload, affiliate.Name, settings, ct))
        {
            case Keeping.No:
                await ReceiveAsync(upload, affiliate, ct);
                break;
            case Keeping.WhilePaused:
                await mails.AskAsync(UploadMails.Kept(upload, affiliate.Name), ct);
                break;
            case Keeping.OnProbation:
                // The finder asks again, until it is this one's turn.
                break;
        }
    }

    private async Task ReceiveAsync(Upload upload, Affiliate affiliate, CancellationToken ct)
    {
        var whole = upload.BatchFor(affiliate.Name);
        try
        {
            await using var stream = await uploads.OpenAsync(Containers.Uploads, upload, ct);
            var (parts, problem) = await UploadReader.PartsAsync(
                UploadFile.Of(stream, upload.Bytes, limits),
                limits,
                ct
            );
            if (parts is null)
                await files.EndAsync(whole, problem!, ct);
            foreach (var part in parts ?? [])
                await files.HandleAsync(
                    part.Name is { } name ? upload.BatchFor(affiliate.Name, name, parts!.Count) : whole,
                    part.File,
                    affiliate,
                    ct
                );
            if (parts is [{ Name: not null }, ..])
                await archives.TellIfThroughAsync(affiliate.Name, upload.Batch, ct);
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            // Replaced or removed while it was read: what is stored counts, the newer version comes by itself.
            await files.EndAsync(whole, "The file was replaced or removed while it was read.", ct);
        }
    }
}
