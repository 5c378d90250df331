using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Targeting.Estimating;

internal sealed class EstimateCampaignTrigger(EstimateCampaign handler)
{
    private const int MaxBytes = 4 * 1024 * 1024;

    [Function("EstimateCampaign")]
    [EndpointSummary(
        "How many leads a campaign, a draft or a change of one would get: its filters replayed over the facts of the last 13 full weeks. Nothing is done."
    )]
    [Takes(typeof(EstimateAsked)), NeedsRole(OpsRole.Read)]
    [ProducesResponseType<EstimateView>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(413), ProducesResponseType<Problem>(415), ProducesResponseType<Problem>(422)]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/estimates")] HttpRequest request,
        CancellationToken ct
    ) =>
        await (await JsonBody.ReadAsync<EstimateAsked>(request, MaxBytes, ct)).AnswerAsync(asked =>
            handler.AnswerAsync(asked, ct)
        );
}
