using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Telemetry;

namespace LeadFunctions.Foundation.Finding;

/// <summary>Takes messages that failed on every try out of the poison queues and tells of each: no message ends where
/// nobody looks.</summary>
internal sealed class FindPoison(PoisonStore poison, ProcessingFailed told)
{
    public async Task HandleAsync(CancellationToken ct)
    {
        var failures = new Failures();
        foreach (var queue in Queues.All)
            await TakeAsync(
                queue + Queues.PoisonSuffix,
                message => queue == Queues.Mails ? told.MailFailedAsync(message) : told.HandleAsync(queue, message, ct)
            );
        await TakeAsync(Queues.PoisonBlobs, message => told.HandleAsync(Queues.PoisonBlobs, message, ct));
        failures.ThrowIfAny();

        Task TakeAsync(string queue, Func<string, Task> tell) =>
            failures.CatchAsync($"The queue {queue}", () => poison.TakeAsync(queue, tell, ct));
    }
}
