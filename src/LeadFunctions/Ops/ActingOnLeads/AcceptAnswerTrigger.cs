using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Ops.ActingOnLeads;

internal sealed class AcceptAnswerTrigger(AcceptAnswer answers)
{
    [Function("AcceptAnswer")]
    [EndpointSummary(
        "Takes an answer to a smarter question instead of what a held row says, and has the row tried again."
    )]
    [Takes(typeof(AcceptAnswerAct)), NeedsRole(OpsRole.Act)]
    [
        ProducesResponseType<ActView>(202),
        ProducesResponseType<Problem>(400),
        ProducesResponseType<Problem>(404),
        ProducesResponseType<Problem>(409)
    ]
    [ProducesResponseType<Problem>(413), ProducesResponseType<Problem>(415), ProducesResponseType<Problem>(422)]
    public async Task<IActionResult> AcceptAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/leads/{leadId}/accept-answer")]
            HttpRequest request,
        string leadId,
        CancellationToken ct
    ) =>
        await RoutePart
            .Lead(leadId)
            .And(await JsonBody.ReadAsync<AcceptAnswerAct>(request, ct))
            .AnswerAsync(asked => answers.AnswerAsync(asked.First, asked.Second, ct));
}
