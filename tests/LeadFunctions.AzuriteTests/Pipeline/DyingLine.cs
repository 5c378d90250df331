using Azure.Core;
using Azure.Core.Pipeline;
using LeadFunctions.LocalHost;

namespace LeadFunctions.AzuriteTests.Pipeline;

/// <summary>Kills its host at the n-th storage call of the app.</summary>
internal sealed class DyingLine(int call, bool answerLost) : HttpPipelinePolicy
{
    private readonly TaskCompletionSource _dead = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private LocalFunctionsHost? _host;
    private int _calls;

    public Task WhenDead => _dead.Task;

    public int Calls => Volatile.Read(ref _calls);

    public void Arm(LocalFunctionsHost host) => _host = host;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("The pipeline makes no synchronous storage calls.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var last = _host is not null && Interlocked.Increment(ref _calls) == call;
        if (last && !answerLost)
            Die();
        await ProcessNextAsync(message, pipeline);
        if (last)
            Die();
    }

    private void Die()
    {
        _host!.Kill();
        _dead.TrySetResult();
        throw new IOException("The host died at this storage call.");
    }
}
