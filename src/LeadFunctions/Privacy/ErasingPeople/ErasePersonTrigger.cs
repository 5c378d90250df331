using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Privacy.ErasingPeople;

internal sealed class ErasePersonTrigger(ErasePerson handler)
{
    [Function("ErasePerson")]
    [EndpointSummary(
        "Erases a person everywhere, but for a keyed hash of the address. The address is in the body, because logs keep URLs."
    )]
    [Takes(typeof(PersonRequest)), NeedsRole(OpsRole.Privacy)]
    [
        ProducesResponseType<ErasureView>(202),
        ProducesResponseType<Problem>(400),
        ProducesResponseType<Problem>(413),
        ProducesResponseType<Problem>(415)
    ]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/people/erase")] HttpRequest request,
        CancellationToken ct
    ) =>
        await (await JsonBody.ReadAsync<PersonRequest>(request, ct)).AnswerAsync(asked =>
            handler.AnswerAsync(asked, ct)
        );
}
