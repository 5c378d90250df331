using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Targeting.TitleLists;

internal sealed class ListTitlesTrigger(ListTitles handler)
{
    private const int MaxBytes = 4 * 1024 * 1024;

    [Function("ListTitles")]
    [EndpointSummary(
        "The titles of the newest organic leads that fit a campaign or a draft of it, with those that are proposed for its list. Nothing is done."
    )]
    [Takes(typeof(TitleListAsked)), NeedsRole(OpsRole.Read)]
    [ProducesResponseType<TitleListView>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(413), ProducesResponseType<Problem>(415), ProducesResponseType<Problem>(422)]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/campaigns/{leadCode}/title-list")]
            HttpRequest request,
        string leadCode,
        CancellationToken ct
    ) =>
        await RoutePart
            .LeadCode(leadCode)
            .And(await JsonBody.ReadAsync<TitleListAsked>(request, MaxBytes, ct))
            .AnswerAsync(asked => handler.AnswerAsync(asked.First, asked.Second, ct));
}
