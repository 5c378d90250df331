using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

internal sealed class AccessTriggers(GiveAccess giving, EndAccess ending)
{
    [Function("GiveAccess")]
    [EndpointSummary("Gives an affiliate a key for its own folder. Keys before it end after a week.")]
    [Takes(typeof(AccessAct)), NeedsRole(OpsRole.Act)]
    [ProducesResponseType<GivenKeyView>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(413), ProducesResponseType<Problem>(415)]
    public async Task<IActionResult> GiveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/affiliates/{affiliate}/access")]
            HttpRequest request,
        string affiliate,
        CancellationToken ct
    ) =>
        await RoutePart
            .Affiliate(affiliate)
            .And(await JsonBody.ReadAsync<AccessAct>(request, ct))
            .AnswerAsync(asked => giving.AnswerAsync(asked.First, asked.Second, ct));

    [Function("ShowAccess")]
    [EndpointSummary(
        "The keys of an affiliate: who gave them and until when they open. The keys themselves are stored nowhere."
    )]
    [NeedsRole(OpsRole.Read)]
    [ProducesResponseType<AccessView>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(404)]
    public Task<IActionResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/affiliates/{affiliate}/access")]
            HttpRequest request,
        string affiliate,
        CancellationToken ct
    ) => RoutePart.Affiliate(affiliate).AnswerAsync(asked => ending.ShowAsync(asked, ct));

    [Function("EndAccess")]
    [EndpointSummary("Takes all keys of an affiliate back at once.")]
    [Takes(typeof(AccessAct)), NeedsRole(OpsRole.Act)]
    [ProducesResponseType<AccessView>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(413), ProducesResponseType<Problem>(415)]
    public async Task<IActionResult> EndAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/affiliates/{affiliate}/access/revoke")]
            HttpRequest request,
        string affiliate,
        CancellationToken ct
    ) =>
        await RoutePart
            .Affiliate(affiliate)
            .And(await JsonBody.ReadAsync<AccessAct>(request, ct))
            .AnswerAsync(asked => ending.AnswerAsync(asked.First, asked.Second, ct));
}
