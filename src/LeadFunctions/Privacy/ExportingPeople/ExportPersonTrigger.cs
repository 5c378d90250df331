using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Privacy.ExportingPeople;

internal sealed class ExportPersonTrigger(ExportPerson handler)
{
    [Function("ExportPerson")]
    [EndpointSummary(
        "Everything that is kept on a person, to be read by the person. The address is in the body, because logs keep URLs."
    )]
    [Takes(typeof(PersonRequest)), NeedsRole(OpsRole.Privacy)]
    [ProducesResponseType<PersonExport>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(413)]
    [ProducesResponseType<Problem>(415), ProducesResponseType<Problem>(422)]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/people/export")] HttpRequest request,
        CancellationToken ct
    ) =>
        await (await JsonBody.ReadAsync<PersonRequest>(request, ct)).AnswerAsync(asked =>
            handler.AnswerAsync(asked, ct)
        );
}
