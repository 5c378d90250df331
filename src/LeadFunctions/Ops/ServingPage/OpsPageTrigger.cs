using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Ops.ServingPage;

/// <summary>Open to everybody, as the page for affiliates is.</summary>
internal sealed class OpsPageTrigger(ServePage page)
{
    [Function("OpsPage")]
    [EndpointSummary("The page for ops, and all that it loads.")]
    [AnswersIn("text/html"), OpenToEverybody]
    public IActionResult Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "ops/{*path}")] HttpRequest request,
        CancellationToken ct
    ) => page.Answer(request);
}
