using LeadFunctions.Answering;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.AdmittingAffiliates;

/// <summary>What affiliates do themselves. The host lets everybody through; the key of the affiliate decides.</summary>
internal sealed class OwnUploadTrigger(KnownAffiliate who, PrepareUpload preparing)
{
    [Function("PrepareUpload")]
    [EndpointSummary("For affiliates: an address that one file can be put at, for some minutes.")]
    [Takes(typeof(UploadQuestion)), AsksByAffiliateKey]
    [ProducesResponseType<UploadPlaceView>(200), ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(413), ProducesResponseType<Problem>(415), ProducesResponseType<Problem>(429)]
    public async Task<IActionResult> PrepareAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "my/uploads")] HttpRequest request, CancellationToken ct) =>
        await (await who.ReadAsync(request, ct)).AnswerAsync(async access =>
            await (await JsonBody.ReadAsync<UploadQuestion>(request, ct)).AnswerAsync(asked => preparing.AnswerAsync(access, asked, ct)));
}

internal sealed class OwnProgressTrigger(KnownAffiliate who, FollowUpload following)
{
    [Function("FollowUpload")]
    [EndpointSummary("For affiliates: what became of an upload of their own.")]
    [AsksByAffiliateKey]
    [ProducesResponseType<UploadView>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(404)]
    public async Task<IActionResult> FollowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "my/uploads/{upload}")] HttpRequest request,
        string upload, CancellationToken ct) =>
        await (await who.ReadAsync(request, ct)).AnswerAsync(access =>
            RoutePart.Upload(upload).AnswerAsync(id => following.AnswerAsync(access.Affiliate, id, ct)));
}

internal sealed class OwnReceiptTrigger(KnownAffiliate who, ReadReceipt receipts)
{
    [Function("ReadReceipt")]
    [EndpointSummary("For affiliates: the receipt of a batch of their own, as CSV.")]
    [AsksByAffiliateKey, AnswersIn("text/csv")]
    [ProducesResponseType<string>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(404)]
    public async Task<IActionResult> ReadAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "my/receipts/{batch}")] HttpRequest request,
        string batch, CancellationToken ct) =>
        await (await who.ReadAsync(request, ct)).AnswerAsync(access =>
            RoutePart.Batch(batch).AnswerAsync(id => receipts.AnswerAsync(access.Affiliate, id, ct)));
}
