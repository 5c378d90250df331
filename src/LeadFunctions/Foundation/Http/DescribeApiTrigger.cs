using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Foundation.Http;

internal sealed class DescribeApiTrigger(ApiDescription api)
{
    [Function("DescribeApi")]
    [EndpointSummary("This description.")]
    [NeedsRole(OpsRole.Read)]
    [ProducesResponseType<JsonObject>(200)]
    public IActionResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/openapi.json")] HttpRequest request,
        CancellationToken ct
    ) =>
        new ContentResult
        {
            Content = api.Json,
            ContentType = "application/json; charset=utf-8",
            StatusCode = 200,
        };
}
