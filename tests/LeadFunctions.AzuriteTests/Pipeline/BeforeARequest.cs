using Azure.Core;
using Azure.Core.Pipeline;

namespace LeadFunctions.AzuriteTests.Pipeline;

/// <summary>Does something just before the first request of a kind.</summary>
internal sealed class BeforeARequest(RequestMethod method, string inPath, Func<Task> act) : HttpPipelinePolicy
{
    private int _met;

    public bool WasReached => _met > 0;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        ProcessNext(message, pipeline);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (
            message.Request.Method == method
            && message.Request.Uri.Path.Contains(inPath, StringComparison.Ordinal)
            && Interlocked.Increment(ref _met) == 1
        )
            await act();
        await ProcessNextAsync(message, pipeline);
    }
}
