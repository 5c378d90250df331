using LeadFunctions.LocalHost;
using LeadFunctions.LocalHost.Invoking;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace LeadFunctions.AzuriteTests.Proof;

/// <summary>One run of a function that is due: a message, a blob, a timer.</summary>
/// <param name="Done">Takes away what made it due.</param>
/// <param name="Cause">The same for a message that comes again.</param>
internal sealed record Step(LocalFunction Function, string Cause, Func<Invocation> Invocation, Func<Task> Done)
{
    /// <returns>Whether it ran to its end.</returns>
    public async Task<bool> TryRunAsync(ProofStage stage, FaultLine line)
    {
        using var instance = stage.NewInstance(line);
        stage.Line = line;
        try
        {
            return await TryRunAsync(instance, stage.OptionsOf(line));
        }
        finally
        {
            stage.Line = null;
        }
    }

    /// <exception cref="InvalidOperationException">It fails although nothing was spoilt.</exception>
    public async Task RunAsync(ProofStage stage)
    {
        using var instance = stage.NewInstance(FaultLine.None);
        using var invoker = new FunctionInvoker(
            instance.Services,
            new InvocationCounts(),
            stage.OptionsOf(FaultLine.None),
            NullLogger<FunctionInvoker>.Instance
        );
        await invoker.InvokeAsync(Function, Invocation());
    }

    private async Task<bool> TryRunAsync(IHost instance, LocalHostOptions options)
    {
        using var invoker = new FunctionInvoker(
            instance.Services,
            new InvocationCounts(),
            options,
            NullLogger<FunctionInvoker>.Instance
        );
        return await invoker.TryInvokeAsync(Function, Invocation());
    }
}
