using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Ops.ActingOnLeads;

internal sealed class StopLeadTrigger(StopLead stopping)
{
    [Function("StopLead")]
    [EndpointSummary("Stops a lead: places that no send has yet are given back, and it is not tried again.")]
    [Takes(typeof(Act)), NeedsRole(OpsRole.Act)]
    [
        ProducesResponseType<ActView>(202),
        ProducesResponseType<Problem>(400),
        ProducesResponseType<Problem>(404),
        ProducesResponseType<Problem>(409)
    ]
    [ProducesResponseType<Problem>(413), ProducesResponseType<Problem>(415)]
    public async Task<IActionResult> StopAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/leads/{leadId}/stop")] HttpRequest request,
        string leadId,
        CancellationToken ct
    ) =>
        await RoutePart
            .Lead(leadId)
            .And(await JsonBody.ReadAsync<Act>(request, ct))
            .AnswerAsync(asked => stopping.AnswerAsync(asked.First, asked.Second, ct));
}
