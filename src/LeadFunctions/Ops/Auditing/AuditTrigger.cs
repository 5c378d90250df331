using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Ops.Auditing;

internal sealed class AuditTrigger(Audit audit)
{
    /// <summary>Every hour, so that an outage costs an hour and not a day: the ledger lets one run a night do
    /// something.</summary>
    [Function("Audit")]
    public Task RunAsync([TimerTrigger("0 40 * * * *")] TimerInfo timer, CancellationToken ct) => audit.HandleAsync(ct);

    [Function("AuditNow")]
    [EndpointSummary("Compares all that is stored with itself, repairs what can be repaired, and tells the rest.")]
    [Takes(typeof(AuditAsked)), NeedsRole(OpsRole.Act)]
    [
        ProducesResponseType<AuditView>(200),
        ProducesResponseType<Problem>(400),
        ProducesResponseType<Problem>(413),
        ProducesResponseType<Problem>(415)
    ]
    public async Task<IActionResult> AskAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/audit")] HttpRequest request,
        CancellationToken ct
    ) =>
        await (await JsonBody.ReadAsync<AuditAsked>(request, ct)).AnswerAsync(asked =>
            Signature
                .ReadBy(asked.By)
                .And(Signature.ReadWhy(asked.Why))
                .AnswerAsync(async said => Answer.Ok(await audit.AskAsync(ct, $"{said.First}: {said.Second}")))
        );
}
