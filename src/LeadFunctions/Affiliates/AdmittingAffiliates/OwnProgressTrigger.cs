using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

internal sealed class OwnProgressTrigger(KnownAffiliate who, FollowUpload following)
{
    [Function("FollowUpload")]
    [EndpointSummary("For affiliates: what became of an upload of their own.")]
    [AsksByAffiliateKey]
    [ProducesResponseType<UploadView>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(404)]
    public async Task<IActionResult> FollowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/my/uploads/{upload}")] HttpRequest request,
        string upload,
        CancellationToken ct
    ) =>
        await (await who.ReadAsync(request, ct)).AnswerAsync(access =>
            RoutePart.Upload(upload).AnswerAsync(id => following.AnswerAsync(access.Affiliate, id, ct))
        );
}
