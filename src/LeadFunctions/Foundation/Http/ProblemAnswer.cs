using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace LeadFunctions.Foundation.Http;

internal sealed class ProblemAnswer(Problem problem) : IActionResult
{
    public Task ExecuteResultAsync(ActionContext context)
    {
        if (problem.RetryAfter is { } after)
            context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(after.TotalSeconds)
                .ToString(CultureInfo.InvariantCulture);
        return new JsonResult(problem, Answer.Options)
        {
            StatusCode = problem.Status,
            ContentType = Problem.MediaType,
        }.ExecuteResultAsync(context);
    }
}
