using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.LocalHost.Invoking;

/// <summary>Runs one function once: own scope, own instance of its class, time limit, counts and logs.</summary>
internal sealed partial class FunctionInvoker(
    IServiceProvider services,
    InvocationCounts counts,
    LocalHostOptions options,
    ILogger<FunctionInvoker> logger
) : IDisposable
{
    private static readonly ActivitySource Activities = new("LeadFunctions.LocalHost");
    private static readonly Func<ILogger, string, string, IDisposable?> InvocationScope = LoggerMessage.DefineScope<
        string,
        string
    >("Function {Function}, invocation {InvocationId}");
    private readonly CancellationTokenSource _stopping = new();
    private long _invocations;

    /// <summary>Asks the running functions to give up.</summary>
    public void CancelAll() => _stopping.Cancel();

    /// <returns>False when the function failed, which is logged.</returns>
    public async Task<bool> TryInvokeAsync(
        LocalFunction function,
        Invocation invocation,
        CancellationToken cancellation = default
    )
    {
        try
        {
            await InvokeAsync(function, invocation, cancellation);
            return true;
        }
        catch (Exception e) when (e is not LineCutException)
        {
            return false;
        }
    }

    /// <returns>What the function returned, awaited.</returns>
    public async Task<object?> InvokeAsync(
        LocalFunction function,
        Invocation invocation,
        CancellationToken cancellation = default
    )
    {
        var id = Interlocked.Increment(ref _invocations).ToString("x8", CultureInfo.InvariantCulture);
        using var activity = Activities.StartActivity(function.Name);
        using var scope = InvocationScope(logger, function.Name, id);
        counts.Started(function.Name);
        try
        {
            var result = await RunAsync(function, invocation, id, cancellation);
            counts.Succeeded(function.Name);
            LogSucceeded(function.Name, id);
            return result;
        }
        catch (Exception e)
        {
            counts.Failed(function.Name);
            if (e is not LineCutException)
                LogFailed(function.Name, id, e);
            throw;
        }
    }

    public void Dispose() => _stopping.Dispose();

    private async Task<object?> RunAsync(
        LocalFunction function,
        Invocation invocation,
        string id,
        CancellationToken cancellation
    )
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token, cancellation);
        await using var scope = services.CreateAsyncScope();
        var context = new LocalFunctionContext(id, function, invocation, scope.ServiceProvider, limit.Token);
        var arguments = await Arguments.BindAsync(function, invocation, context);
        await using var stream = arguments.OfType<Stream>().FirstOrDefault();
        var running = CallAsync(context, () => CallAsync(function.Method, scope.ServiceProvider, arguments));
        if (options.HostJson.FunctionTimeout is not { } timeout)
            return await running;
        limit.CancelAfter(timeout);
        return await running.WaitAsync(timeout + TimeSpan.FromSeconds(1), CancellationToken.None);
    }

    // The first middleware that was registered is the outermost.
    private static async Task<object?> CallAsync(LocalFunctionContext context, Func<Task<object?>> call)
    {
        object? result = null;
        FunctionExecutionDelegate run = async _ => result = await call();
        foreach (var middleware in context.InstanceServices.GetServices<IFunctionsWorkerMiddleware>().Reverse())
        {
            var next = run;
            run = c => middleware.Invoke(c, next);
        }
        await run(context);
        return result;
    }

    private static async Task<object?> CallAsync(MethodInfo method, IServiceProvider services, object?[] arguments)
    {
        var instance = method.IsStatic ? null : ActivatorUtilities.CreateInstance(services, method.DeclaringType!);
        try
        {
            return await Awaited(method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, arguments, null));
        }
        finally
        {
            if (instance is IAsyncDisposable disposable)
                await disposable.DisposeAsync();
            else
                (instance as IDisposable)?.Dispose();
        }
    }

    private static async Task<object?> Awaited(object? returned)
    {
        if (returned is ValueTask plain)
            await plain;
        if (returned is not Task task)
            return returned is ValueTask ? null : returned;
        await task;
        return task.GetType().GetProperty(nameof(Task<object>.Result))?.GetValue(task);
    }

    [LoggerMessage(10, LogLevel.Debug, "{Function} succeeded ({InvocationId})")]
    private partial void LogSucceeded(string function, string invocationId);

    [LoggerMessage(11, LogLevel.Warning, "{Function} failed ({InvocationId})")]
    private partial void LogFailed(string function, string invocationId, Exception e);
}
