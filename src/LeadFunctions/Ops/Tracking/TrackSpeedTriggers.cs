using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Ops.Tracking;

internal sealed class TrackSpeedTriggers(TrackSpeed handler)
{
    [Function("TrackCampaignSpeed")]
    [EndpointSummary("How long leads of a campaign took from upload to sent: p50 and p95, in all and by affiliate.")]
    [Takes(typeof(SpeedQuery)), NeedsRole(OpsRole.Read)]
    [
        ProducesResponseType<CampaignSpeedView>(200),
        ProducesResponseType<Problem>(400),
        ProducesResponseType<Problem>(404)
    ]
    public Task<IActionResult> CampaignAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/campaigns/{leadCode}/speed")]
            HttpRequest request,
        string leadCode,
        CancellationToken ct
    ) =>
        RoutePart
            .LeadCode(leadCode)
            .And(QueryText.Read<SpeedQuery>(request.Query))
            .AnswerAsync(asked => handler.AnswerAsync(asked.First, asked.Second, ct));

    [Function("TrackAffiliateSpeed")]
    [EndpointSummary("How long leads of an affiliate took from upload to sent: p50 and p95, in all and by campaign.")]
    [Takes(typeof(SpeedQuery)), NeedsRole(OpsRole.Read)]
    [
        ProducesResponseType<AffiliateSpeedView>(200),
        ProducesResponseType<Problem>(400),
        ProducesResponseType<Problem>(404)
    ]
    public Task<IActionResult> AffiliateAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/affiliates/{affiliate}/speed")]
            HttpRequest request,
        string affiliate,
        CancellationToken ct
    ) =>
        RoutePart
            .Affiliate(affiliate)
            .And(QueryText.Read<SpeedQuery>(request.Query))
            .AnswerAsync(asked => handler.AnswerAsync(asked.First, asked.Second, ct));
}
