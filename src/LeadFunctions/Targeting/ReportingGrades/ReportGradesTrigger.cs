using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Targeting.ReportingGrades;

internal sealed class ReportGradesTrigger(ReportGrades handler, TellOfGrades monthly)
{
    [Function("ReportGrades")]
    [EndpointSummary(
        "How well grades told what leads turned out to be: the share that is final and the share on target by grade, each with its range."
    )]
    [Takes(typeof(GradesAsked)), NeedsRole(OpsRole.Read)]
    [ProducesResponseType<GradeReportView>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(404)]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/reports/grades")] HttpRequest request,
        CancellationToken ct
    ) => QueryText.Read<GradesAsked>(request.Query).AnswerAsync(asked => handler.AnswerAsync(asked, ct));

    /// <summary>Every hour: the ledger lets one run a month do something, and a month that was missed is told
    /// late.</summary>
    [Function("GradesDisagree")]
    public Task TellAsync([TimerTrigger("35 55 * * * *")] TimerInfo timer, CancellationToken ct) =>
        monthly.HandleAsync(ct);
}
