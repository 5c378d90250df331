using LeadFunctions.Foundation.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Affiliates.AdmittingAffiliates;

/// <summary>Open to everybody: the page holds nothing of anybody, and what it asks needs a key.</summary>
internal sealed class UploadPageTrigger(UploadPage page)
{
    [Function("UploadPage")]
    [EndpointSummary("The page on which affiliates upload files.")]
    [AnswersIn("text/html"), OpenToEverybody]
    [ProducesResponseType<string>(200)]
    public IActionResult Show(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/upload")] HttpRequest request,
        CancellationToken ct
    )
    {
        var headers = request.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = page.SecurityPolicy;
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-cache";
        return new ContentResult
        {
            Content = page.Html,
            ContentType = "text/html; charset=utf-8",
            StatusCode = 200,
        };
    }
}
