using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

/// <summary>Answers an affiliate what became of its upload.</summary>
internal sealed class FollowUpload(
    UploadStore uploads,
    BatchStore batches,
    RowsToCorrect rows,
    CurrentConfiguration configuration,
    CurrentStandings standings
)
{
    public async Task<IActionResult> AnswerAsync(AffiliateName affiliate, UploadId id, CancellationToken ct)
    {
        var folder = id.FolderOf(affiliate);
        if (await uploads.ListAsync(Containers.Uploads, folder).FirstOrDefaultAsync(ct) is not { } file)
            return Problem
                .NotFound(
                    $"No file has come for the upload {id}. Its address is good for {AccessRules.AddressLife.TotalMinutes} minutes; then ask for another."
                )
                .ToAnswer();
        var found = await BatchesAsync(affiliate, file, ct);
        var settings = await configuration.GetAsync(ct);
        var (state, next) = UploadProgress.Tell(
            found,
            settings.Affiliates.GetValueOrDefault(affiliate)?.Status != AffiliateStatus.Active,
            found.Count == 0 && (await standings.OfAsync(affiliate, settings, ct)).KeepsFiles
        );
        return Answer.Ok(
            new UploadView(
                id,
                file.Path[folder.Length..],
                state,
                next,
                await Task.WhenAll(found.Select(batch => ViewAsync(batch, settings, ct)))
            )
        );
    }

    // All batches of one upload are named by its time.
    private async Task<IReadOnlyList<Batch>> BatchesAsync(AffiliateName affiliate, Upload file, CancellationToken ct)
    {
        var day = file.WrittenAt.UtcDay;
        return await batches
            .OfAsync(affiliate, new UploadRange(day, day))
            .Where(b => b.Upload == file.Batch)
            .ToListAsync(ct);
    }

    private async Task<UploadedFileView> ViewAsync(Batch batch, Configuration settings, CancellationToken ct) =>
        new(
            batch.Id,
            batch.Part?.Name ?? batch.FileName,
            batch.State,
            batch.Problem,
            batch.Rows,
            RowOutcomes.OnTheirWay(batch.Outcomes),
            UploadProgress.ToCorrect(batch),
            batch.Outcomes,
            RowOutcomes.Counted(batch.Outcomes),
            settings.NearMissesOf(batch),
            batch.NotRead,
            batch.IsWorkbook,
            batch.State == BatchState.Completed && UploadProgress.ToCorrect(batch) > 0
                ? await rows.FirstAsync(batch, ct)
                : []
        );
}
