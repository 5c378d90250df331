using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Affiliates.Standards;

internal sealed class StandardsTriggers(ShowStandards showing, TryStandard trying)
{
    [Function("ShowStandards")]
    [EndpointSummary(
        "How every affiliate stands with every standard: its numbers, their interval, its state, and what it was before."
    )]
    [NeedsRole(OpsRole.Read)]
    [ProducesResponseType<StandardsView>(200)]
    public Task<IActionResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/standards")] HttpRequest request,
        CancellationToken ct
    ) => showing.AnswerAsync(ct);

    [Function("TryStandard")]
    [EndpointSummary(
        "What a standard, sent as a file of standards with it alone, would have done in the last 90 days. Nothing is done."
    )]
    [Takes(typeof(StandardList)), NeedsRole(OpsRole.Read)]
    [ProducesResponseType<StandardTried>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(413)]
    [ProducesResponseType<Problem>(415), ProducesResponseType<Problem>(422)]
    public async Task<IActionResult> TryAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/standards/try")] HttpRequest request,
        CancellationToken ct
    ) =>
        await (await JsonBody.ReadAsync(request, JsonBody.MaxBytes, ct)).AnswerAsync(content =>
            trying.AnswerAsync(content, ct)
        );
}
