using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Ops.ActingOnLeads;

internal sealed class SendThroughTrigger(SendThrough through)
{
    [Function("SendThrough")]
    [EndpointSummary(
        "Sends a lead to a campaign against its rules, which are told first and want a second word. Caps still count."
    )]
    [Takes(typeof(SendThroughAct)), NeedsRole(OpsRole.Act)]
    [
        ProducesResponseType<ActView>(202),
        ProducesResponseType<Problem>(400),
        ProducesResponseType<Problem>(404),
        ProducesResponseType<Problem>(409)
    ]
    [ProducesResponseType<Problem>(413), ProducesResponseType<Problem>(415), ProducesResponseType<Problem>(422)]
    public async Task<IActionResult> SendAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/leads/{leadId}/send-through")]
            HttpRequest request,
        string leadId,
        CancellationToken ct
    ) =>
        await RoutePart
            .Lead(leadId)
            .And(await JsonBody.ReadAsync<SendThroughAct>(request, ct))
            .AnswerAsync(asked => through.AnswerAsync(asked.First, asked.Second, ct));

    [Function("RouteLeadAgain")]
    [EndpointSummary("Has a lead tried again with its campaigns, also one that was stopped.")]
    [Takes(typeof(Act)), NeedsRole(OpsRole.Act)]
    [
        ProducesResponseType<ActView>(202),
        ProducesResponseType<Problem>(400),
        ProducesResponseType<Problem>(404),
        ProducesResponseType<Problem>(409)
    ]
    [ProducesResponseType<Problem>(413), ProducesResponseType<Problem>(415)]
    public async Task<IActionResult> RouteAgainAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/leads/{leadId}/route-again")]
            HttpRequest request,
        string leadId,
        CancellationToken ct
    ) =>
        await RoutePart
            .Lead(leadId)
            .And(await JsonBody.ReadAsync<Act>(request, ct))
            .AnswerAsync(asked => through.RouteAgainAsync(asked.First, asked.Second, ct));
}
