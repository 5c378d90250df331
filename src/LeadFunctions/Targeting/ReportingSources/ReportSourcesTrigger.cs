using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Targeting.ReportingSources;

internal sealed class ReportSourcesTrigger(ReportSources handler, TellUnmatched unmatched)
{
    [Function("ReportSources")]
    [EndpointSummary(
        "Where leads came from in a period, by affiliate, kind and vehicle, whom those that were sent are credited to, and what no rule of sources matched."
    )]
    [Takes(typeof(SourcesAsked)), NeedsRole(OpsRole.Read)]
    [ProducesResponseType<SourceReportView>(200), ProducesResponseType<Problem>(400)]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/reports/sources")] HttpRequest request,
        CancellationToken ct
    ) => QueryText.Read<SourcesAsked>(request.Query).AnswerAsync(asked => handler.AnswerAsync(asked, ct));

    /// <summary>Every hour: a Monday that was missed is told late.</summary>
    [Function("UnmatchedSources")]
    public Task TellAsync([TimerTrigger("25 35 * * * *")] TimerInfo timer, CancellationToken ct) =>
        unmatched.HandleAsync(ct);
}
