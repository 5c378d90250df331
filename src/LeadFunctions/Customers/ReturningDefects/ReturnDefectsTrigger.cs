using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Customers.ReturningDefects;

internal sealed class ReturnDefectsTrigger(ReturnDefects handler)
{
    [Function("ListDefects")]
    [EndpointSummary(
        "Leads of a campaign that its customer calls defective and that are not returned: those that can be, and why others cannot."
    )]
    [NeedsRole(OpsRole.Read)]
    [ProducesResponseType<DefectsView>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(404)]
    public Task<IActionResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/campaigns/{leadCode}/defects")]
            HttpRequest request,
        string leadCode,
        CancellationToken ct
    ) => RoutePart.LeadCode(leadCode).AnswerAsync(asked => handler.ListAsync(asked, ct));

    [Function("ReturnDefects")]
    [EndpointSummary("Returns all defects of a campaign that can be returned, by its policy; at most 200 at once.")]
    [Takes(typeof(ReturnDefectsAct)), NeedsRole(OpsRole.Act)]
    [
        ProducesResponseType<DefectsReturned>(200),
        ProducesResponseType<Problem>(400),
        ProducesResponseType<Problem>(404),
        ProducesResponseType<Problem>(409)
    ]
    [ProducesResponseType<Problem>(413), ProducesResponseType<Problem>(415)]
    public async Task<IActionResult> ReturnAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/campaigns/{leadCode}/defects/return")]
            HttpRequest request,
        string leadCode,
        CancellationToken ct
    ) =>
        await RoutePart
            .LeadCode(leadCode)
            .And(await JsonBody.ReadAsync<ReturnDefectsAct>(request, ct))
            .AnswerAsync(asked => handler.ReturnAsync(asked.First, asked.Second, ct));
}
