using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Targeting.Nurturing;

internal sealed class ReportNurtureTrigger(ReportNurture handler)
{
    [Function("ReportNurture")]
    [EndpointSummary(
        "The nurture list of a week: who is written to on which days, in the form that marketing tools import."
    )]
    [Takes(typeof(NurtureAsked)), NeedsRole(OpsRole.Read)]
    [ProducesResponseType<NurtureView>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(404)]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/nurture")] HttpRequest request,
        CancellationToken ct
    ) => QueryText.Read<NurtureAsked>(request.Query).AnswerAsync(asked => handler.AnswerAsync(asked, ct));
}
