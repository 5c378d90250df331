using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Ops.ServingPage;

/// <summary>Open to everybody, as the page for affiliates is.</summary>
internal sealed class OpsPageTriggers(ServePage page)
{
    [Function("OpsPage")]
    [EndpointSummary("The page for ops.")]
    [AnswersIn("text/html"), OpenToEverybody]
    [ProducesResponseType<string>(200)]
    public IActionResult Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "ops")] HttpRequest request, CancellationToken ct) =>
        page.Answer(request, "");

    [Function("OpsPageFiles")]
    [EndpointSummary("What the page for ops loads, and its views.")]
    [AnswersIn("text/html"), OpenToEverybody]
    [ProducesResponseType<string>(200), ProducesResponseType<Problem>(404)]
    public IActionResult Files(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "ops/{*path}")] HttpRequest request, string path, CancellationToken ct) =>
        page.Answer(request, path);
}
