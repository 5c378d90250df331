using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Finding;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Ops.ConfiguringCampaigns;

namespace LeadFunctions.Ops.Auditing;

/// <summary>Asks of files and mails whether what they begin has begun: every upload a batch, every configuration file
/// its version in force, every planned mail an end. What was lost is asked for again.</summary>
internal sealed class CompareFiles(
    UploadStore files,
    AuditStore tables,
    ConfigurationStore versions,
    MailStore mails,
    MessageQueues queues,
    CurrentConfiguration configuration,
    CurrentStandings standings
)
{
    public async Task<IReadOnlyList<Finding>> HandleAsync(Books books, CancellationToken ct) =>
        [.. await UploadsAsync(books, ct), .. await ConfigurationAsync(books, ct), .. await MailsAsync(books, ct)];

    // A file of nobody's, or of somebody who is paused, is kept and was told.
    private async Task<IReadOnlyList<Finding>> UploadsAsync(Books books, CancellationToken ct)
    {
        var settings = await configuration.GetAsync(ct);
        var received = books.Uploads;
        var findings = new List<Finding>();
        await foreach (var upload in files.ListAsync(Containers.Uploads).WithCancellation(ct))
            if (
                books.IsOld(upload.WrittenAt)
                && !received.Contains(upload.Batch)
                && AffiliateName.TryParse(upload.Folder, null, out var name)
                && settings.Affiliates.GetValueOrDefault(name) is { Status: AffiliateStatus.Active }
                && !(await standings.OfAsync(name, settings, ct)).KeepsFiles
            )
            {
                await queues.SendAsync(
                    Queues.FilesToRead,
                    new FoundFile(Containers.Uploads, upload.Path, upload.ETag),
                    ct
                );
                findings.Add(
                    new(
                        Discrepancy.UploadWithoutBatch,
                        $"{name} {upload.Batch}",
                        $"{upload.Bytes:N0} bytes of {upload.WrittenAt:u}",
                        "it was asked for again"
                    )
                );
            }
        return findings;
    }

    // What was refused is known by its mail.
    private async Task<IReadOnlyList<Finding>> ConfigurationAsync(Books books, CancellationToken ct)
    {
        var inForce = await versions.VersionsAsync(ct);
        var findings = new List<Finding>();
        await foreach (var file in files.ListAsync(Containers.Config).WithCancellation(ct))
            if (
                books.IsOld(file.WrittenAt)
                && inForce.GetValueOrDefault(file.Path) != file.ETag
                && await mails.FindAsync(MailKey.Of(ConfigurationRefusedMail.Compose(file, [])), ct) is null
            )
            {
                await queues.SendAsync(Queues.ConfigurationToCheck, new ConfigurationToCheck(file.Path, books.Now), ct);
                findings.Add(
                    new(
                        Discrepancy.ConfigurationNotInForce,
                        file.Path,
                        $"the file of {file.WrittenAt:u} is neither in force nor refused",
                        "it was asked for again"
                    )
                );
            }
        return findings;
    }

    private async Task<IReadOnlyList<Finding>> MailsAsync(Books books, CancellationToken ct)
    {
        var findings = new List<Finding>();
        await foreach (var (mail, at) in tables.OpenMailsAsync(ct))
            if (books.IsOld(at) && (mail.NotBefore is not { } notBefore || books.IsOld(notBefore)))
            {
                await queues.SendAsync(Queues.Mails, mail.Key, ct);
                findings.Add(
                    new(
                        Discrepancy.MailWithoutEnd,
                        $"{mail.Key.Month} {mail.Key.Cause}",
                        $"{mail.State} after {mail.Tries:N0} tries",
                        "it was asked for again"
                    )
                );
            }
        return findings;
    }
}
