using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Affiliates.Standards;

internal sealed class OverrideStandingTrigger(OverrideStanding handler)
{
    [Function("OverrideStanding")]
    [EndpointSummary(
        "Holds a state of an affiliate until a moment, whatever the numbers say, begins its probation, or lets the numbers decide again."
    )]
    [Takes(typeof(OverrideAct)), NeedsRole(OpsRole.Act)]
    [ProducesResponseType<StandingView>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(413), ProducesResponseType<Problem>(415)]
    public async Task<IActionResult> OverrideAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/standards/overrides")] HttpRequest request,
        CancellationToken ct
    ) => await (await JsonBody.ReadAsync<OverrideAct>(request, ct)).AnswerAsync(act => handler.AnswerAsync(act, ct));
}
