using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Customers.AcceptingReturns;

internal sealed class ReturnLeadTrigger(ReturnOne handler)
{
    [Function("ReturnLead")]
    [EndpointSummary("Returns a lead that a campaign was sent, by the campaign's policy.")]
    [Takes(typeof(ReturnAct)), NeedsRole(OpsRole.Act)]
    [
        ProducesResponseType<ReturnView>(200),
        ProducesResponseType<Problem>(400),
        ProducesResponseType<Problem>(404),
        ProducesResponseType<Problem>(409)
    ]
    [ProducesResponseType<Problem>(413), ProducesResponseType<Problem>(415)]
    public async Task<IActionResult> ReturnAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/campaigns/{leadCode}/returns")]
            HttpRequest request,
        string leadCode,
        CancellationToken ct
    ) =>
        await RoutePart
            .LeadCode(leadCode)
            .And(await JsonBody.ReadAsync<ReturnAct>(request, ct))
            .AnswerAsync(asked => handler.AnswerAsync(asked.First, asked.Second, ct));
}
