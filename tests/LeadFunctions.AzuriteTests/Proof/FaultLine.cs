using Azure.Core;
using Azure.Core.Pipeline;

namespace LeadFunctions.AzuriteTests.Proof;

/// <summary>How a call goes wrong.</summary>
public enum Fault
{
    /// <summary>It is never made.</summary>
    NotMade,

    /// <summary>It is made, and its answer is lost.</summary>
    AnswerLost,

    /// <summary>It is made twice, and the second answer is heard.</summary>
    Twice,

    /// <summary>It is held up beyond the lock: meanwhile another instance does the same work from beginning to
    /// end.</summary>
    Overtaken,

    /// <summary>The host ends just before it.</summary>
    HostEndsBefore,

    /// <summary>The host ends just after it.</summary>
    HostEndsAfter,
}

/// <summary>Runs under every storage call, every mail and every webhook of one instance, and spoils the n-th.</summary>
/// <param name="at">Counted from 1; 0 spoils none.</param>
/// <param name="meanwhile">What another instance does while a call is held up.</param>
internal sealed class FaultLine(Fault fault, int at, Func<Task>? meanwhile = null) : HttpPipelinePolicy
{
    /// <summary>Spoils nothing.</summary>
    public static readonly FaultLine None = new(Fault.NotMade, at: 0);

    private int _calls;
    private volatile bool _ended;

    /// <summary>Whether there was an n-th call.</summary>
    public bool WasReached => at > 0 && Volatile.Read(ref _calls) >= at;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        Pass(() => ProcessNext(message, pipeline));

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        await PassAsync(async () => await ProcessNextAsync(message, pipeline));

    /// <summary>Makes a call, if it is not spoilt. Streams that write blobs make their last one so.</summary>
    public void Pass(Action call) =>
        PassAsync(() =>
            {
                call();
                return Task.CompletedTask;
            })
            .GetAwaiter()
            .GetResult();

    /// <summary>Makes a call, if it is not spoilt.</summary>
    /// <param name="mayRepeat">False where nobody on the way makes it twice.</param>
    public async Task PassAsync(Func<Task> call, bool mayRepeat = true)
    {
        if (_ended)
            throw new SpoiltCallException();
        if (Interlocked.Increment(ref _calls) != at)
        {
            await call();
            return;
        }
        _ended = fault is Fault.HostEndsBefore or Fault.HostEndsAfter;
        if (fault is Fault.NotMade or Fault.HostEndsBefore)
            throw new SpoiltCallException();
        if (fault is Fault.Overtaken)
            await meanwhile!();
        await call();
        if (fault is Fault.Twice && mayRepeat)
            await call();
        if (fault is Fault.AnswerLost or Fault.HostEndsAfter)
            throw new SpoiltCallException();
    }
}

/// <summary>No storage client tries again after it, so that the function itself has to.</summary>
internal sealed class SpoiltCallException() : Exception("This call was spoilt on purpose.");
