using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Privacy.RemovingOldData;

internal sealed class TryRemovalTrigger(TryRemoval handler)
{
    [Function("TryRemoval")]
    [EndpointSummary(
        "Counts what a retention period would remove, by affiliate and month, into a report. Nothing is removed."
    )]
    [Takes(typeof(TriedRetention)), NeedsRole(OpsRole.Privacy)]
    [
        ProducesResponseType<RemovalTrialView>(202),
        ProducesResponseType<Problem>(400),
        ProducesResponseType<Problem>(413),
        ProducesResponseType<Problem>(415)
    ]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/retention/try")] HttpRequest request,
        CancellationToken ct
    ) =>
        await (await JsonBody.ReadAsync<TriedRetention>(request, ct)).AnswerAsync(asked =>
            handler.AnswerAsync(asked, ct)
        );
}
