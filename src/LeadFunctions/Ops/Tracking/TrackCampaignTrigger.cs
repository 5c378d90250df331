using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Ops.Tracking;

internal sealed class TrackCampaignTrigger(TrackCampaign handler)
{
    [Function("TrackCampaign")]
    [EndpointSummary(
        "How a campaign stands: what it received, took and refused, by reason, and the room that is left."
    )]
    [NeedsRole(OpsRole.Read)]
    [ProducesResponseType<CampaignView>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(404)]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/campaigns/{leadCode}")] HttpRequest request,
        string leadCode,
        CancellationToken ct
    ) => RoutePart.LeadCode(leadCode).AnswerAsync(id => handler.AnswerAsync(id, ct));
}
