using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Foundation.Http;

internal sealed class MeTrigger(TimeProvider clock)
{
    [Function("ShowMe")]
    [EndpointSummary("Who asks, and what they may.")]
    [NeedsRole(OpsRole.Read)]
    [ProducesResponseType<MeView>(200)]
    public IActionResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/me")] HttpRequest request,
        CancellationToken ct
    )
    {
        var caller = request.HttpContext.Features.Get<Caller>()!;
        return Answer.Ok(
            new MeView(
                caller.Id,
                caller.Person,
                [.. caller.Roles.Select(OpsRoles.Name).Order(StringComparer.Ordinal)],
                clock.GetUtcNow()
            )
        );
    }
}
