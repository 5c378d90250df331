using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Telemetry;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Foundation.Finding;

/// <summary>Finds dropped files that no event announced, or whose reading was cut off, by the ledgers of those who read
/// them, and queues them.</summary>
internal sealed partial class FindFiles(
    IEnumerable<FileReader> readers,
    UploadStore uploads,
    RunStore runs,
    MessageQueues queues,
    TimeProvider clock,
    ILogger<FindFiles> log
)
{
    /// <summary>How long a file is left to whoever began to read it: a function runs for ten minutes at most.</summary>
    public static readonly TimeSpan AtWork = TimeSpan.FromMinutes(10);

    // Where so many wait, one more message of a file that cannot be read helps nobody.
    private const int MostWaiting = 100;

    /// <exception cref="AggregateException">Some containers could not be looked at; all others were.</exception>
    public async Task HandleAsync(CancellationToken ct)
    {
        if (await queues.CountAsync(Queues.FilesToRead, ct) > MostWaiting)
            return;
        var failures = new Failures();
        foreach (var reader in readers)
            if (reader.Job is { } job)
                await failures.CatchAsync(
                    $"The container {reader.Container}",
                    () => FindAsync(reader.Container, job, ct),
                    ct
                );
        failures.ThrowIfAny();
    }

    private async Task FindAsync(string container, string job, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var due = await uploads
            .ListAsync(container)
            .Where(u => now - u.WrittenAt >= TakeFiles.Patience && uploads.IsReachable(container, u.Path))
            .ToListAsync(ct);
        if (due.Count == 0)
            return;
        var taken = await runs.SinceAsync(job, due.Min(u => u.Batch)!.Value)
            .Where(run => run.State is RunState.Done || now - run.StartedAt < AtWork)
            .Select(run => run.Period)
            .ToHashSetAsync(cancellationToken: ct);
        foreach (var upload in due.Where(u => !taken.Contains(u.Batch.Value)))
        {
            LogFound(container, $"{upload.Batch}");
            await queues.SendAsync(Queues.FilesToRead, new FoundFile(container, upload.Path, upload.ETag), ct);
        }
    }

    [LoggerMessage(141, LogLevel.Information, "A file of {Container} was found that is not taken: {File}")]
    private partial void LogFound(string container, string file);
}
