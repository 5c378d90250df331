using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Targeting.AskingForLeads;

internal sealed class ShowAsksTrigger(ShowAsks handler)
{
    [Function("ShowAsks")]
    [EndpointSummary(
        "Which affiliates could bring what a campaign behind its pace lacks, by estimate, share on target, price and standing, with a message to send to each."
    )]
    [Takes(typeof(AsksQuery)), NeedsRole(OpsRole.Read)]
    [ProducesResponseType<AsksView>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(404)]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/campaigns/{leadCode}/asks")] HttpRequest request,
        string leadCode,
        CancellationToken ct
    ) =>
        RoutePart
            .LeadCode(leadCode)
            .And(QueryText.Read<AsksQuery>(request.Query))
            .AnswerAsync(asked => handler.AnswerAsync(asked.First, asked.Second, ct));
}
