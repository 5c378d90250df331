using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Ops.Tracking;

internal sealed class LeadTriggers(ReadLeads read)
{
    [Function("TrackLead")]
    [EndpointSummary("One row: as received, as understood, and all that became of it.")]
    [NeedsRole(OpsRole.Read)]
    [ProducesResponseType<LeadView>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(404)]
    public Task<IActionResult> TrackAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/leads/{leadId}")] HttpRequest request,
        string leadId,
        CancellationToken ct
    ) => RoutePart.Lead(leadId).AnswerAsync(id => read.AnswerAsync(id, ct));

    [Function("WhyNotSent")]
    [EndpointSummary(
        "Why a lead was not sent, as data and as text to forward: a paragraph for each campaign that was tried."
    )]
    [NeedsRole(OpsRole.Read)]
    [ProducesResponseType<WhyNotSentView>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(404)]
    public Task<IActionResult> ExplainAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/leads/{leadId}/why-not-sent")]
            HttpRequest request,
        string leadId,
        CancellationToken ct
    ) => RoutePart.Lead(leadId).AnswerAsync(id => read.ExplainAsync(id, ct));
}
