using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Ops.Tracking;

internal sealed class TrackPersonTrigger(TrackPerson handler)
{
    [Function("TrackPerson")]
    [EndpointSummary("All rows of a person, newest first. The address is in the body, because logs keep URLs.")]
    [Takes(typeof(PersonQuery)), NeedsRole(OpsRole.Read)]
    [ProducesResponseType<PersonView>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(413)]
    [ProducesResponseType<Problem>(415), ProducesResponseType<Problem>(422)]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/people/search")] HttpRequest request,
        CancellationToken ct
    ) =>
        await (await JsonBody.ReadAsync<PersonQuery>(request, ct)).AnswerAsync(query => handler.AnswerAsync(query, ct));
}
