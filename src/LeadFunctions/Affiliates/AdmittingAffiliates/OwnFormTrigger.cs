using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

internal sealed class OwnFormTrigger(KnownAffiliate who, BringForm bringing)
{
    [Function("BringForm")]
    [EndpointSummary("For affiliates: brings the delivery form of a month, in the place of the one that was there.")]
    [Takes(typeof(FormAct)), AsksByAffiliateKey]
    [ProducesResponseType<FormView>(200), ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(413), ProducesResponseType<Problem>(415)]
    public async Task<IActionResult> BringAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/my/delivery-forms")] HttpRequest request,
        CancellationToken ct
    ) =>
        await (await who.ReadAsync(request, ct)).AnswerAsync(async access =>
            await (await JsonBody.ReadAsync(request, BringForm.MaxBytes, ct)).AnswerAsync(body =>
                StrictJson
                    .Read<FormAct>(body.ToMemory().Span)
                    .AnswerAsync(form => bringing.AnswerAsync(access.Affiliate, form, ct))
            )
        );

    [Function("ShowForm")]
    [EndpointSummary("For affiliates: the delivery form of a month as it is now.")]
    [Takes(typeof(FormQuery)), AsksByAffiliateKey]
    [ProducesResponseType<FormTextView>(200), ProducesResponseType<Problem>(400)]
    public async Task<IActionResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/my/delivery-forms")] HttpRequest request,
        CancellationToken ct
    ) =>
        await (await who.ReadAsync(request, ct)).AnswerAsync(access =>
            QueryText
                .Read<FormQuery>(request.Query)
                .AnswerAsync(asked => bringing.ShowAsync(access.Affiliate, asked.Month, ct))
        );
}
