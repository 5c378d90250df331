using System.Security.Cryptography;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.ReadingTables;
using LeadFunctions.Foundation.Storage;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

/// <summary>Answers an affiliate with an address for one file. Each gets a folder of its own in the affiliate's, so
/// that files of the same name never meet. Nothing but their number is stored: asked twice there are two addresses, and
/// an unused one ends by itself.</summary>
internal sealed class PrepareUpload(
    UploadAddresses addresses,
    SpendKey spending,
    ReadingLimits limits,
    TimeProvider clock
)
{
    public Task<IActionResult> AnswerAsync(Access access, UploadQuestion asked, CancellationToken ct) =>
        UploadName
            .Read(asked.File)
            .And(Size(asked.Bytes))
            .AnswerAsync(async file =>
                await spending.TakeAddressAsync(access, ct) is { } problem
                    ? problem.ToAnswer()
                    : await PlaceAsync(access.Affiliate, file.First, ct)
            );

    private async Task<IActionResult> PlaceAsync(AffiliateName affiliate, string file, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var upload = UploadId.Of(now, RandomNumberGenerator.GetBytes(UploadId.RandomBytes));
        var until = now + AccessRules.AddressLife;
        var address = await addresses.ToCreateAsync(upload.FolderOf(affiliate) + file, until, ct);
        return Answer.Ok(new UploadPlaceView(upload, file, address.AbsoluteUri, until));
    }

    private OrProblem<long> Size(long? bytes) =>
        bytes switch
        {
            null => new(0),
            < 1 => new(0, Problem.BadRequest("$.bytes: found an empty file, expected one with rows.")),
            _ when bytes > limits.FileBytes => new(
                0,
                Problem.BadRequest(
                    $"$.bytes: found {bytes >> 20:N0} MB, expected at most {limits.FileBytes >> 20:N0}. Pack the file as .zip or .gz, or split it."
                )
            ),
            _ => new(bytes.Value),
        };
}
