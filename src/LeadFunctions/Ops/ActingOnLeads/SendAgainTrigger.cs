using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Ops.ActingOnLeads;

internal sealed class SendAgainTrigger(SendAgain again)
{
    [Function("SendAgain")]
    [EndpointSummary("Sends failed deliveries of a campaign again, as far as there is room for them.")]
    [Takes(typeof(SendAgainAct)), NeedsRole(OpsRole.Act)]
    [
        ProducesResponseType<SendAgainView>(202),
        ProducesResponseType<Problem>(400),
        ProducesResponseType<Problem>(404),
        ProducesResponseType<Problem>(409)
    ]
    [ProducesResponseType<Problem>(413), ProducesResponseType<Problem>(415)]
    public async Task<IActionResult> SendAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/campaigns/{leadCode}/deliveries/send-again")]
            HttpRequest request,
        string leadCode,
        CancellationToken ct
    ) =>
        await RoutePart
            .LeadCode(leadCode)
            .And(await JsonBody.ReadAsync<SendAgainAct>(request, ct))
            .AnswerAsync(asked => again.AnswerAsync(asked.First, asked.Second, ct));
}
