using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Ops.ActingOnLeads;

internal sealed class ActOnLeadsTrigger(ActOnLeads acting)
{
    [Function("ActOnLeads")]
    [EndpointSummary(
        "Does one thing with many leads, or tells what it would do: accepts an answer, sends through, stops, has tried again, releases, returns."
    )]
    [Takes(typeof(LeadsAct)), NeedsRole(OpsRole.Act)]
    [
        ProducesResponseType<LeadsActView>(200),
        ProducesResponseType<LeadsActView>(202),
        ProducesResponseType<Problem>(400)
    ]
    [
        ProducesResponseType<Problem>(409),
        ProducesResponseType<Problem>(413),
        ProducesResponseType<Problem>(415),
        ProducesResponseType<Problem>(422)
    ]
    public async Task<IActionResult> ActAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/leads/actions")] HttpRequest request,
        CancellationToken ct
    ) => await (await JsonBody.ReadAsync<LeadsAct>(request, ct)).AnswerAsync(act => acting.AnswerAsync(act, ct));
}
