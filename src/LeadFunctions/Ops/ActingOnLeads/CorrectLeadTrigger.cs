using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Ops.ActingOnLeads;

internal sealed class CorrectLeadTrigger(CorrectLead correcting)
{
    private const int MaxBytes = 128 * 1024;

    [Function("CorrectLead")]
    [EndpointSummary(
        "Corrects values of a row in place: it is checked as if it had been uploaded so, and tried again with its campaigns."
    )]
    [Takes(typeof(CorrectAct)), NeedsRole(OpsRole.Act)]
    [
        ProducesResponseType<CorrectedView>(200),
        ProducesResponseType<CorrectedView>(202),
        ProducesResponseType<Problem>(400),
        ProducesResponseType<Problem>(404),
        ProducesResponseType<Problem>(409)
    ]
    [ProducesResponseType<Problem>(413), ProducesResponseType<Problem>(415), ProducesResponseType<Problem>(422)]
    public async Task<IActionResult> CorrectAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/leads/{leadId}/correct")] HttpRequest request,
        string leadId,
        CancellationToken ct
    ) =>
        await RoutePart
            .Lead(leadId)
            .And(await JsonBody.ReadAsync<CorrectAct>(request, MaxBytes, ct))
            .AnswerAsync(asked => correcting.AnswerAsync(asked.First, asked.Second, ct));
}
