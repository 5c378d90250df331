using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Privacy.ErasingPeople;

internal sealed class TrackErasureTrigger(ErasePerson handler)
{
    [Function("TrackErasure")]
    [EndpointSummary(
        "How far the erasure of a person is, and who asked for it. The person is named by the keyed hash that the erasure answered."
    )]
    [NeedsRole(OpsRole.Privacy)]
    [
        ProducesResponseType<ErasureStatusView>(200),
        ProducesResponseType<Problem>(400),
        ProducesResponseType<Problem>(404)
    ]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/people/erasures/{person}")] HttpRequest request,
        string person,
        CancellationToken ct
    ) => RoutePart.Person(person).AnswerAsync(id => handler.TellAsync(id, ct));
}
