using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Ops.Overseeing;

internal sealed class TodayTriggers(ShowToday today, CountLeads counts)
{
    [Function("ShowToday")]
    [EndpointSummary("What needs a person, grouped by cause, of the uploads of the last 90 days.")]
    [NeedsRole(OpsRole.Read)]
    [ProducesResponseType<TodayView>(200)]
    public Task<IActionResult> TodayAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/today")] HttpRequest request,
        CancellationToken ct
    ) => today.AnswerAsync(ct);

    [Function("CountLeads")]
    [EndpointSummary("Rows counted by status, reason, affiliate, campaign and day of upload at once.")]
    [Takes(typeof(CountsQuery)), NeedsRole(OpsRole.Read)]
    [ProducesResponseType<CountsView>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(404)]
    public Task<IActionResult> CountAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/counts")] HttpRequest request,
        CancellationToken ct
    ) => QueryText.Read<CountsQuery>(request.Query).AnswerAsync(query => counts.AnswerAsync(query, ct));
}
