using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

/// <summary>What affiliates do themselves. The host lets everybody through; the key of the affiliate decides.</summary>
internal sealed class OwnUploadTrigger(KnownAffiliate who, PrepareUpload preparing)
{
    [Function("PrepareUpload")]
    [EndpointSummary("For affiliates: an address that one file can be put at, for some minutes.")]
    [Takes(typeof(UploadQuestion)), AsksByAffiliateKey]
    [ProducesResponseType<UploadPlaceView>(200), ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(413), ProducesResponseType<Problem>(415), ProducesResponseType<Problem>(429)]
    public async Task<IActionResult> PrepareAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/my/uploads")] HttpRequest request,
        CancellationToken ct
    ) =>
        await (await who.ReadAsync(request, ct)).AnswerAsync(async access =>
            await (await JsonBody.ReadAsync<UploadQuestion>(request, ct)).AnswerAsync(asked =>
                preparing.AnswerAsync(access, asked, ct)
            )
        );
}
