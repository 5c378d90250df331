using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Customers.OfferingAtCost;

internal sealed class OfferTriggers(DecideOffers handler, KeepOffers keeper)
{
    [Function("ListOffers")]
    [EndpointSummary("Leads that a campaign's customer is offered at cost price for those that came back too late.")]
    [NeedsRole(OpsRole.Read)]
    [ProducesResponseType<OffersView>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(404)]
    public Task<IActionResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/campaigns/{leadCode}/offers")]
            HttpRequest request,
        string leadCode,
        CancellationToken ct
    ) => RoutePart.LeadCode(leadCode).AnswerAsync(asked => handler.ShowAsync(asked, ct));

    [Function("DecideOffers")]
    [EndpointSummary(
        "Accepts open offers of a campaign, which gives it room for as many more leads, or lets them lapse."
    )]
    [Takes(typeof(DecideOffersAct)), NeedsRole(OpsRole.Act)]
    [
        ProducesResponseType<OffersDecided>(200),
        ProducesResponseType<Problem>(400),
        ProducesResponseType<Problem>(404),
        ProducesResponseType<Problem>(409)
    ]
    [ProducesResponseType<Problem>(413), ProducesResponseType<Problem>(415)]
    public async Task<IActionResult> DecideAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/campaigns/{leadCode}/offers")]
            HttpRequest request,
        string leadCode,
        CancellationToken ct
    ) =>
        await RoutePart
            .LeadCode(leadCode)
            .And(await JsonBody.ReadAsync<DecideOffersAct>(request, ct))
            .AnswerAsync(asked => handler.DecideAsync(asked.First, asked.Second, ct));

    [Function("OffersAtCost")]
    public Task RunAsync([TimerTrigger("50 */15 * * * *")] TimerInfo timer, CancellationToken ct) =>
        keeper.HandleAsync(ct);
}
