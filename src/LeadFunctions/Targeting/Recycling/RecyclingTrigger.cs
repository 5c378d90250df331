using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Targeting.Recycling;

internal sealed class RecyclingTrigger(ShowRecycling handler)
{
    [Function("ShowRecycling")]
    [EndpointSummary(
        "Leads that wait for a campaign and what keeps them, what the last night's look found, and where leads that had waited went."
    )]
    [NeedsRole(OpsRole.Read)]
    [ProducesResponseType<RecyclingView>(200)]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/recycling")] HttpRequest request,
        CancellationToken ct
    ) => handler.AnswerAsync(ct);
}
