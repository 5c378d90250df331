using System.Runtime.ExceptionServices;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace LeadFunctions.Foundation.Telemetry;

/// <summary>Takes what a function threw out of the <see cref="AggregateException"/> that the worker puts around it:
/// traces, logs and the Functions host see the fault itself. It is the innermost.</summary>
internal sealed class ThrowAsThrown : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (AggregateException e) when (e.InnerExceptions is [var thrown])
        {
            ExceptionDispatchInfo.Throw(thrown);
        }
    }
}
