using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Targeting.CollectingFeedback;

internal sealed class GiveFeedbackTrigger(GiveFeedback handler)
{
    private const int MaxBytes = 512 * 1024;

    [Function("GiveFeedback")]
    [EndpointSummary("Takes what a customer says of leads that a campaign was sent, and answers what came of each.")]
    [Takes(typeof(FeedbackAct)), NeedsRole(OpsRole.Act)]
    [ProducesResponseType<FeedbackTaken>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(413), ProducesResponseType<Problem>(415)]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/campaigns/{leadCode}/feedback")]
            HttpRequest request,
        string leadCode,
        CancellationToken ct
    ) =>
        await RoutePart
            .LeadCode(leadCode)
            .And(await JsonBody.ReadAsync<FeedbackAct>(request, MaxBytes, ct))
            .AnswerAsync(asked => handler.AnswerAsync(asked.First, asked.Second, ct));
}
