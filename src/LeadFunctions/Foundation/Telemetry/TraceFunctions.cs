using System.Diagnostics;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace LeadFunctions.Foundation.Telemetry;

/// <summary>A span and a duration for every run of every function. A run that a message about a batch set off is a span
/// of that batch's trace.</summary>
internal sealed class TraceFunctions : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var name = context.FunctionDefinition.Name;
        var began = Stopwatch.GetTimestamp();
        using var step = Begin(name, context);
        try
        {
            await next(context);
            Measures.Ran(name, isFailed: false, Stopwatch.GetElapsedTime(began));
        }
        catch (Exception e)
        {
            step.Fail(e);
            Measures.Ran(name, isFailed: true, Stopwatch.GetElapsedTime(began));
            throw;
        }
    }

    private static Activity? Begin(string name, FunctionContext context)
    {
        if (!Traces.IsOn)
            return null;
        var subject = MessageSubject.Of(context.BindingContext.BindingData.GetValueOrDefault("QueueTrigger") as string);
        var step = Traces.Start(name, subject.Trace);
        foreach (var (tag, value) in subject.Tags)
            step?.SetTag(tag, value);
        return step;
    }
}
