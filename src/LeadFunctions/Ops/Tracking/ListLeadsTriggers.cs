using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Ops.Tracking;

internal sealed class ListLeadsTriggers(ListLeads list)
{
    [Function("ListLeads")]
    [EndpointSummary(
        "Rows by affiliate, batch, days of upload, status, campaign, reason, category, company and text, in upload order."
    )]
    [Takes(typeof(LeadsQuery)), NeedsRole(OpsRole.Read)]
    [ProducesResponseType<Page<LeadRow>>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(404)]
    public Task<IActionResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/leads")] HttpRequest request,
        CancellationToken ct
    ) => QueryText.Read<LeadsQuery>(request.Query).AnswerAsync(query => list.AnswerAsync(query, ct));

    [Function("GroupLeads")]
    [EndpointSummary(
        "The same rows grouped by what keeps them: status, reason and campaign. pageSize makes no difference."
    )]
    [Takes(typeof(LeadsQuery)), NeedsRole(OpsRole.Read)]
    [ProducesResponseType<LeadGroupsView>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(404)]
    public Task<IActionResult> GroupAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/leads/groups")] HttpRequest request,
        CancellationToken ct
    ) => QueryText.Read<LeadsQuery>(request.Query).AnswerAsync(query => list.GroupAsync(query, ct));

    [Function("ListBatchLeads")]
    [EndpointSummary("The rows of a batch, in the order of the file.")]
    [Takes(typeof(RowsQuery)), NeedsRole(OpsRole.Read)]
    [ProducesResponseType<Page<LeadRow>>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(404)]
    public Task<IActionResult> ListBatchAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/batches/{affiliate}/{batch}/leads")]
            HttpRequest request,
        string affiliate,
        string batch,
        CancellationToken ct
    ) =>
        RoutePart
            .Affiliate(affiliate)
            .And(RoutePart.Batch(batch))
            .And(QueryText.Read<RowsQuery>(request.Query))
            .AnswerAsync(asked => list.AnswerAsync(asked.First.First, asked.First.Second, asked.Second, ct));

    [Function("ListCampaignLeads")]
    [EndpointSummary("The rows that were tried with a campaign or named it, in upload order.")]
    [Takes(typeof(RowsQuery)), NeedsRole(OpsRole.Read)]
    [ProducesResponseType<Page<LeadRow>>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(404)]
    public Task<IActionResult> ListCampaignAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/campaigns/{leadCode}/leads")]
            HttpRequest request,
        string leadCode,
        CancellationToken ct
    ) =>
        RoutePart
            .LeadCode(leadCode)
            .And(QueryText.Read<RowsQuery>(request.Query))
            .AnswerAsync(asked => list.AnswerAsync(asked.First, asked.Second, ct));
}
