using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Targeting.Nurturing;

internal sealed class NurtureTrigger(KeepNurtureList daily, WriteNurtureList weekly, ReportNurture report)
{
    /// <summary>Every hour, behind the facts: the ledger lets one run a day look who joins and one a week write the
    /// list, and what an outage missed is done late.</summary>
    [Function("WriteNurtureList")]
    public async Task WriteAsync([TimerTrigger("25 58 * * * *")] TimerInfo timer, CancellationToken ct)
    {
        await daily.HandleAsync(ct);
        await weekly.HandleAsync(ct);
    }

    [Function("ReportNurture")]
    [EndpointSummary(
        "The nurture list of a week: who is written to on which days, in the form that marketing tools import."
    )]
    [Takes(typeof(NurtureAsked)), NeedsRole(OpsRole.Read)]
    [ProducesResponseType<NurtureView>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(404)]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/nurture")] HttpRequest request,
        CancellationToken ct
    ) => QueryText.Read<NurtureAsked>(request.Query).AnswerAsync(asked => report.AnswerAsync(asked, ct));
}
