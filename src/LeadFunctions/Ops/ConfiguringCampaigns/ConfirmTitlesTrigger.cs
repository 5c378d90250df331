using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Ops.ConfiguringCampaigns;

internal sealed class ConfirmTitlesTrigger(ConfirmTitles handler)
{
    private const int MaxBytes = 256 * 1024;

    [Function("ConfirmTitles")]
    [EndpointSummary(
        "Puts a list of titles in force that the customer or CS confirmed, with name and day. What the other confirmed counts on only where the list is the same."
    )]
    [Takes(typeof(TitlesConfirmed)), NeedsRole(OpsRole.Act)]
    [ProducesResponseType<AppliedView>(202), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409), ProducesResponseType<Problem>(413), ProducesResponseType<Problem>(415)]
    [ProducesResponseType<Problem>(422)]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/campaigns/{leadCode}/title-list/confirm")]
            HttpRequest request,
        string leadCode,
        CancellationToken ct
    ) =>
        await RoutePart
            .LeadCode(leadCode)
            .And(await JsonBody.ReadAsync<TitlesConfirmed>(request, MaxBytes, ct))
            .AnswerAsync(asked => handler.AnswerAsync(asked.First, asked.Second, ct));
}
