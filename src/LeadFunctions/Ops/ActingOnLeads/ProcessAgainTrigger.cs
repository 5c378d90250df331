using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Ops.ActingOnLeads;

internal sealed class ProcessAgainTrigger(ProcessAgain processing)
{
    [Function("ProcessAgain")]
    [EndpointSummary(
        "Has the steps of a batch done again for rows that have no outcome. Rows with an outcome keep it."
    )]
    [Takes(typeof(Act)), NeedsRole(OpsRole.Act)]
    [
        ProducesResponseType<ProcessAgainView>(202),
        ProducesResponseType<Problem>(400),
        ProducesResponseType<Problem>(404),
        ProducesResponseType<Problem>(409)
    ]
    [ProducesResponseType<Problem>(413), ProducesResponseType<Problem>(415)]
    public async Task<IActionResult> ProcessAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/batches/{affiliate}/{batch}/process-again")]
            HttpRequest request,
        string affiliate,
        string batch,
        CancellationToken ct
    ) =>
        await RoutePart
            .Affiliate(affiliate)
            .And(RoutePart.Batch(batch))
            .And(await JsonBody.ReadAsync<Act>(request, ct))
            .AnswerAsync(asked => processing.AnswerAsync(asked.First.First, asked.First.Second, asked.Second, ct));
}
