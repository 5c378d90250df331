using System.Diagnostics;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.LocalHost.Invoking;

internal sealed class LocalFunctionContext(
    string invocationId,
    LocalFunction function,
    Invocation invocation,
    IServiceProvider services,
    CancellationToken cancellation
) : FunctionContext
{
    public override string InvocationId => invocationId;

    public override string FunctionId => function.Name;

    public override TraceContext TraceContext { get; } = new LocalTraceContext(Activity.Current);

    public override BindingContext BindingContext { get; } = new LocalBindingContext(invocation.BindingData);

    public override RetryContext RetryContext { get; } =
        new LocalRetryContext(invocation.RetryCount, invocation.MaxRetryCount);

    public override IServiceProvider InstanceServices { get; set; } = services;

    public override FunctionDefinition FunctionDefinition { get; } = new LocalFunctionDefinition(function);

    // Where the worker's middleware finds what it was asked.
    public override IDictionary<object, object> Items { get; set; } =
        invocation.Http is { } http ? new Dictionary<object, object> { ["HttpRequestContext"] = http } : [];

    public override IInvocationFeatures Features { get; } = new LocalInvocationFeatures();

    public override CancellationToken CancellationToken => cancellation;
}
