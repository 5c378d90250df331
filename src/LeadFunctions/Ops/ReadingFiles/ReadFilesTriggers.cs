using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Ops.ReadingFiles;

internal sealed class ReadFilesTriggers(ReadFiles files)
{
    [Function("ReadBatchReceipt")]
    [EndpointSummary("The receipt of a batch, as CSV.")]
    [NeedsRole(OpsRole.Read), AnswersIn("text/csv")]
    [ProducesResponseType<string>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(404)]
    public Task<IActionResult> ReceiptAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/batches/{affiliate}/{batch}/receipt")]
            HttpRequest request,
        string affiliate,
        string batch,
        CancellationToken ct
    ) =>
        RoutePart
            .Affiliate(affiliate)
            .And(RoutePart.Batch(batch))
            .AnswerAsync(id => files.ReceiptAsync(id.First, id.Second, ct));

    [Function("ReadBatchFile")]
    [EndpointSummary("The file of a batch as it was uploaded.")]
    [NeedsRole(OpsRole.Read), AnswersIn("text/csv")]
    [ProducesResponseType<string>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(404)]
    public Task<IActionResult> UploadAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/batches/{affiliate}/{batch}/file")]
            HttpRequest request,
        string affiliate,
        string batch,
        CancellationToken ct
    ) =>
        RoutePart
            .Affiliate(affiliate)
            .And(RoutePart.Batch(batch))
            .AnswerAsync(id => files.UploadAsync(id.First, id.Second, ct));

    [Function("ListReports")]
    [EndpointSummary("All reports: statements, weeks of leads not sent, delivery forms, removals.")]
    [NeedsRole(OpsRole.Read)]
    [ProducesResponseType<ReportsView>(200)]
    public Task<IActionResult> ReportsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/reports")] HttpRequest request,
        CancellationToken ct
    ) => files.ReportsAsync(ct);

    [Function("ReadReport")]
    [EndpointSummary("One report.")]
    [Takes(typeof(ReportQuery)), NeedsRole(OpsRole.Read), AnswersIn("text/csv")]
    [ProducesResponseType<string>(200), ProducesResponseType<Problem>(400), ProducesResponseType<Problem>(404)]
    public Task<IActionResult> ReportAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/reports/file")] HttpRequest request,
        CancellationToken ct
    ) => QueryText.Read<ReportQuery>(request.Query).AnswerAsync(query => files.ReportAsync(query, ct));
}
