using LeadFunctions.Leads;
using LeadFunctions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Tracking;

/// <summary>Answers how far a batch is: its state, rows and counts.</summary>
internal sealed class TrackBatchTrigger(BatchStore batches)
{
    [Function("TrackBatch")]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "batches/{affiliate}/{batch}")] HttpRequest request,
        string affiliate, string batch, CancellationToken ct)
    {
        if (!AffiliateName.TryParse(affiliate, null, out var name) || !BatchId.TryParse(batch, null, out var id))
            return Problem(400, $"Found '{affiliate}/{batch}', expected an affiliate and a batch id such as infuse-media/20261121T093000-4f2a9c01d3b2.");
        return await batches.FindAsync(name, id, ct) is { } found
            ? new OkObjectResult(View(found))
            : Problem(404, $"The affiliate {name} has no batch {id}.");
    }

    private static object View(Batch batch) => new
    {
        batch = batch.Id.Value,
        affiliate = batch.Affiliate.Value,
        file = batch.Path,
        format = batch.Format,
        uploadedAt = batch.Id.UploadedAt,
        state = batch.State.ToString(),
        problem = batch.Problem,
        rows = batch.Rows,
        receivedChunks = batch.ReceivedChunks,
        finishedChunks = batch.Finished.Count,
        counts = batch.Counts.ToDictionary(c => c.Key.ToString(), c => c.Value),
        completedAt = batch.CompletedAt,
    };

    private static ObjectResult Problem(int status, string detail) =>
        new(new ProblemDetails { Status = status, Detail = detail }) { StatusCode = status, ContentTypes = { "application/problem+json" } };
}
