using LeadFunctions.LocalHost.Invoking;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.LocalHost.Http;

/// <summary>Serves one HTTP function.</summary>
internal sealed class HttpEndpoint(LocalFunction function, FunctionInvoker invoker, Work work, string prefix)
{
    private readonly HttpTriggerAttribute _trigger = (HttpTriggerAttribute)function.Trigger;

    public string Route => $"{(prefix.Length > 0 ? $"/{prefix}" : "")}/{_trigger.Route ?? function.Name}";

    public IEnumerable<string> Methods =>
        _trigger.Methods is { Length: > 0 } methods
            ? methods.Select(m => m.ToUpperInvariant())
            : ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

    public Task ServeAsync(HttpContext http) => work.Start(() => AnswerAsync(http));

    private async Task AnswerAsync(HttpContext http)
    {
        object? result;
        try
        {
            result = await invoker.InvokeAsync(function, InvocationOf(http), http.RequestAborted);
        }
        catch (Exception)
        {
            // Logged by the invoker; the caller learns no more than in Azure.
            result = Results.Problem(title: $"The function {function.Name} failed.", statusCode: 500);
        }

        await WriteAsync(http, result);
    }

    private static Invocation InvocationOf(HttpContext http) =>
        new((_, _) => ValueTask.FromResult<object?>(http.Request), http.Request.RouteValues.ToDictionary())
        {
            Http = http,
        };

    private static Task WriteAsync(HttpContext http, object? result) =>
        result switch
        {
            IResult answer => answer.ExecuteAsync(http),
            IActionResult answer => answer.ExecuteResultAsync(
                new ActionContext(http, http.GetRouteData(), new ActionDescriptor())
            ),
            null => Task.CompletedTask,
            var value => Results.Ok(value).ExecuteAsync(http),
        };
}
