using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Affiliates.FraudSignals;

internal sealed class FlagsTriggers(ListFlags listing, MarkFlag marking)
{
    [Function("ListFlags")]
    [EndpointSummary(
        "Batches of the last 90 days that bear signals of fraud, with the rows that show them, and how often each signal was right."
    )]
    [Takes(typeof(FlagsQuery)), NeedsRole(OpsRole.Read)]
    [ProducesResponseType<FlagsView>(200), ProducesResponseType<Problem>(400)]
    public Task<IActionResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/flags")] HttpRequest request,
        CancellationToken ct
    ) => QueryText.Read<FlagsQuery>(request.Query).AnswerAsync(query => listing.AnswerAsync(query, ct));

    [Function("MarkFlag")]
    [EndpointSummary("Marks a flagged batch as confirmed or false. No lead changes.")]
    [Takes(typeof(MarkAct)), NeedsRole(OpsRole.Act)]
    [ProducesResponseType<FlagView>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(413), ProducesResponseType<Problem>(415)]
    public async Task<IActionResult> MarkAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/flags/{batch}/mark")] HttpRequest request,
        string batch,
        CancellationToken ct
    ) => await (await JsonBody.ReadAsync<MarkAct>(request, ct)).AnswerAsync(act => marking.AnswerAsync(batch, act, ct));
}
