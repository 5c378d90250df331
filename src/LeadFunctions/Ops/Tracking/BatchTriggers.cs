using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Ops.Tracking;

internal sealed class BatchTriggers(TrackBatch handler, ListBatches list)
{
    [Function("TrackBatch")]
    [EndpointSummary("How far a batch is: its state, rows and counts.")]
    [NeedsRole(OpsRole.Read)]
    [ProducesResponseType<BatchView>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(404)]
    public Task<IActionResult> TrackAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/batches/{affiliate}/{batch}")]
            HttpRequest request,
        string affiliate,
        string batch,
        CancellationToken ct
    ) =>
        RoutePart
            .Affiliate(affiliate)
            .And(RoutePart.Batch(batch))
            .AnswerAsync(id => handler.AnswerAsync(id.First, id.Second, ct));

    [Function("ListBatches")]
    [EndpointSummary("Batches by affiliate and days of upload, in upload order.")]
    [Takes(typeof(BatchesQuery)), NeedsRole(OpsRole.Read)]
    [ProducesResponseType<Page<BatchView>>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(404)]
    public Task<IActionResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/batches")] HttpRequest request,
        CancellationToken ct
    ) => QueryText.Read<BatchesQuery>(request.Query).AnswerAsync(query => list.AnswerAsync(query, ct));
}
