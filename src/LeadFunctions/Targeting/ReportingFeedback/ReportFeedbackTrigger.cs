using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Targeting.ReportingFeedback;

internal sealed class ReportFeedbackTrigger(ReportFeedback handler, WriteFeedbackReports monthly)
{
    /// <summary>Every hour, so that an outage costs an hour: the ledger lets one run a month do something.</summary>
    [Function("FeedbackReports")]
    public Task WriteAsync([TimerTrigger("50 35 * * * *")] TimerInfo timer, CancellationToken ct) =>
        monthly.HandleAsync(ct);

    [Function("ReportFeedback")]
    [EndpointSummary(
        "What a customer says of the leads that a campaign was sent in a month: on target by title, size, country, category, affiliate and sub-source, with what it suggests."
    )]
    [Takes(typeof(FeedbackQuestion)), NeedsRole(OpsRole.Read)]
    [ProducesResponseType<FeedbackView>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(404)]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/campaigns/{leadCode}/feedback")]
            HttpRequest request,
        string leadCode,
        CancellationToken ct
    ) =>
        RoutePart
            .LeadCode(leadCode)
            .And(QueryText.Read<FeedbackQuestion>(request.Query))
            .AnswerAsync(asked => handler.AnswerAsync(asked.First, asked.Second, ct));
}
