using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Telemetry;

namespace LeadFunctions.Foundation.Finding;

/// <summary>Takes messages that failed on every try out of the poison queues and tells of each: no message ends where
/// nobody looks.</summary>
internal sealed class FindPoison(PoisonStore poison, ProcessingFailed told, TimeProvider clock)
{
    // An outage leaves thousands; the next run goes on.
    private static readonly TimeSpan WorkFor = TimeSpan.FromMinutes(2);

    /// <exception cref="AggregateException">Some messages could not be told and stay; all others were.</exception>
    public async Task HandleAsync(CancellationToken ct)
    {
        var began = clock.GetTimestamp();
        var failures = new Failures();
        foreach (var queue in Queues.All)
            await EmptyAsync(queue + Queues.PoisonSuffix, text => told.HandleAsync(queue, text, ct));
        await EmptyAsync(Queues.PoisonBlobs, text => told.HandleAsync(Queues.PoisonBlobs, text, ct));
        failures.ThrowIfAny();

        Task EmptyAsync(string queue, Func<string, Task> tell) =>
            failures.CatchAsync(
                $"The queue {queue}",
                async () =>
                {
                    // Those that could not be told are hidden for a while.
                    while (
                        clock.GetElapsedTime(began) < WorkFor
                        && await poison.TakeAsync(queue, ct) is { Count: > 0 } messages
                    )
                        foreach (var message in messages)
                            await failures.CatchAsync(
                                $"A message of {queue}",
                                () => TellAsync(queue, message, tell),
                                ct
                            );
                },
                ct
            );

        async Task TellAsync(string queue, PoisonMessage message, Func<string, Task> tell)
        {
            await tell(message.Text);
            await poison.RemoveAsync(queue, message, ct);
        }
    }
}
