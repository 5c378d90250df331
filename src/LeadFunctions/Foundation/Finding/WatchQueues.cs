using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Telemetry;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Foundation.Finding;

/// <summary>Tells how long messages wait. Every function that reads a queue has instances of its own, so that one may
/// stand still while all others work: an alert of Azure looks at the oldest age.</summary>
internal sealed partial class WatchQueues(MessageQueues queues, TimeProvider clock, ILogger<WatchQueues> log)
{
    /// <summary>Longer than a message waits while the app works, even behind a million rows of one file.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    // A mail that was put off comes back with its age: up to an hour for each of its tries.
    private static readonly IReadOnlyList<string> Watched = [.. Queues.All.Where(q => q != Queues.Mails)];

    public async Task HandleAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var queue in Watched)
        {
            var age = await queues.AgeAsync(queue, now, ct) ?? TimeSpan.Zero;
            Measures.Waited(queue, age);
            if (age > Patience)
                LogOld(queue, (int)age.TotalMinutes);
        }
    }

    [LoggerMessage(903, LogLevel.Error, "The next message of {Queue} waits for {Minutes} minutes")]
    private partial void LogOld(string queue, int minutes);
}
