using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Foundation.Http;

/// <summary>Stands before all else: where a function fails, whoever asked over HTTP is told so, with the id under which
/// the log tells why. What went wrong is told in the log alone. Whatever nobody asked for over HTTP fails as it
/// did.</summary>
internal sealed partial class AnswerFaults(ILogger<AnswerFaults> logger) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception e)
            when (context.GetHttpContext()
                    is { Response.HasStarted: false, RequestAborted.IsCancellationRequested: false }
            )
        {
            LogFailed(context.FunctionDefinition.Name, context.InvocationId, e);
            await Problem.Failed(context.InvocationId).WriteAsync(context.GetHttpContext()!);
        }
    }

    [LoggerMessage(923, LogLevel.Error, "{Function} failed, and whoever asked was given the id {InvocationId}")]
    private partial void LogFailed(string function, string invocationId, Exception fault);
}
