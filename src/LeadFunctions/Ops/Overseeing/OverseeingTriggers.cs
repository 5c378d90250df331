using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Ops.Overseeing;

internal sealed class OverseeingTriggers(ListCampaigns campaigns, ListAffiliates affiliates)
{
    [Function("ListCampaigns")]
    [EndpointSummary("How all campaigns stand: pace, counts by status and reason.")]
    [NeedsRole(OpsRole.Read)]
    [ProducesResponseType<CampaignsView>(200)]
    public Task<IActionResult> CampaignsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/campaigns")] HttpRequest request,
        CancellationToken ct
    ) => campaigns.AnswerAsync(ct);

    [Function("ListAffiliates")]
    [EndpointSummary("How all affiliates stand: rows of the last 90 days by status.")]
    [NeedsRole(OpsRole.Read)]
    [ProducesResponseType<AffiliatesView>(200)]
    public Task<IActionResult> AffiliatesAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/affiliates")] HttpRequest request,
        CancellationToken ct
    ) => affiliates.AnswerAsync(ct);
}
