using System.ComponentModel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Foundation.Http;

/// <summary>Who asks, and what they may.</summary>
internal sealed record MeView(
    [property: Description("How the log knows them, such as the key reporting.")] string Id,
    [property: Description("How history names them. Missing for a key, which says in each request who acts.")] string? Person,
    [property: Description("Such as ops.read.")] IReadOnlyList<string> Roles,
    [property: Description("The time of the app.")] DateTimeOffset Now);

internal sealed class MeTrigger(TimeProvider clock)
{
    [Function("ShowMe")]
    [EndpointSummary("Who asks, and what they may.")]
    [NeedsRole(OpsRole.Read)]
    [ProducesResponseType<MeView>(200)]
    public IActionResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/me")] HttpRequest request, CancellationToken ct)
    {
        var caller = request.HttpContext.Features.Get<Caller>()!;
        return Answer.Ok(new MeView(caller.Id, caller.Person, [.. caller.Roles.Select(OpsRoles.Name).Order(StringComparer.Ordinal)], clock.GetUtcNow()));
    }
}
