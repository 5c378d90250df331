using Azure.Core;
using Azure.Core.Pipeline;

namespace LeadFunctions.AzuriteTests.Pipeline;

/// <summary>Cuts what runs off from storage at a call, before it or after it with the answer lost, without a host to kill.</summary>
/// <param name="onlyWrites">Counts only calls that change something: to be cut at one that reads is to be cut before the write that follows.</param>
internal sealed class CutLine(bool onlyWrites = false) : HttpPipelinePolicy
{
    private int _left = int.MaxValue;
    private volatile bool _answerLost;

    /// <summary>Runs an act again and again, each time cut one call later on what the time before left behind, until it
    /// comes through.</summary>
    /// <returns>How many calls it made in the end.</returns>
    public async Task<int> CutEverywhereAsync(Func<Task> act)
    {
        for (var call = 1; ; call++)
            foreach (var answerLost in new[] { false, true })
                if (await IsThroughAsync(act, call, answerLost))
                    return call - 1;
    }

    // Streams that write blobs make their last call so.
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (IsPassedOn(message))
        {
            ProcessNext(message, pipeline);
            return;
        }
        var left = Interlocked.Decrement(ref _left);
        ThrowIf(left < 0 || (left == 0 && !_answerLost));
        ProcessNext(message, pipeline);
        ThrowIf(left == 0);
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (IsPassedOn(message))
        {
            await ProcessNextAsync(message, pipeline);
            return;
        }
        var left = Interlocked.Decrement(ref _left);
        ThrowIf(left < 0 || (left == 0 && !_answerLost));
        await ProcessNextAsync(message, pipeline);
        ThrowIf(left == 0);
    }

    private bool IsPassedOn(HttpMessage message) =>
        onlyWrites && (message.Request.Method == RequestMethod.Get || message.Request.Method == RequestMethod.Head);

    private async Task<bool> IsThroughAsync(Func<Task> act, int call, bool answerLost)
    {
        (_answerLost, _left) = (answerLost, call);
        try
        {
            await act();
            return true;
        }
        catch (Exception) when (_left <= 0)
        {
            return false;
        }
        finally
        {
            _left = int.MaxValue;
        }
    }

    // Not an exception that storage clients try again on.
    private static void ThrowIf(bool cut)
    {
        if (cut)
            throw new InvalidOperationException("The line was cut at this storage call.");
    }
}
