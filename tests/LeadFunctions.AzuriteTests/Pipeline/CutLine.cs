using Azure.Core;
using Azure.Core.Pipeline;
using LeadFunctions.AzuriteTests.Proof;

namespace LeadFunctions.AzuriteTests.Pipeline;

/// <summary>Cuts what runs off from storage at a call, before it or after it with the answer lost, without a host to
/// kill.</summary>
/// <param name="onlyWrites">Counts only calls that change something: to be cut at one that reads is to be cut before
/// the write that follows.</param>
internal sealed class CutLine(bool onlyWrites = false) : HttpPipelinePolicy
{
    private volatile FaultLine _line = FaultLine.None;

    /// <summary>Runs an act again and again, each time cut one call later on what the time before left behind, until it
    /// comes through.</summary>
    /// <returns>How many calls it made in the end.</returns>
    public async Task<int> CutEverywhereAsync(Func<Task> act)
    {
        for (var call = 1; ; call++)
            foreach (var fault in new[] { Fault.HostEndsBefore, Fault.HostEndsAfter })
                if (await IsThroughAsync(act, new FaultLine(fault, call)))
                    return call - 1;
    }

    /// <summary>Runs an act once, cut behind a call.</summary>
    /// <returns>Whether it made so many calls.</returns>
    public async Task<bool> CutAtAsync(int call, Func<Task> act) =>
        !await IsThroughAsync(act, new FaultLine(Fault.HostEndsAfter, call));

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (IsPassedOn(message))
            ProcessNext(message, pipeline);
        else
            _line.Pass(() => ProcessNext(message, pipeline));
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (IsPassedOn(message))
            await ProcessNextAsync(message, pipeline);
        else
            await _line.PassAsync(async () => await ProcessNextAsync(message, pipeline));
    }

    private bool IsPassedOn(HttpMessage message) =>
        onlyWrites && (message.Request.Method == RequestMethod.Get || message.Request.Method == RequestMethod.Head);

    private async Task<bool> IsThroughAsync(Func<Task> act, FaultLine line)
    {
        _line = line;
        try
        {
            await act();
            return true;
        }
        catch (Exception) when (line.WasReached)
        {
            return false;
        }
        finally
        {
            _line = FaultLine.None;
        }
    }
}
