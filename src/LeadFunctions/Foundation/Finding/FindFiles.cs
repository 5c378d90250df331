using LeadFunctions.Foundation.Storage;
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
    public async Task HandleAsync(CancellationToken ct)
    {
        foreach (var reader in readers)
            if (reader.Job is { } job)
                await FindAsync(reader.Container, job, ct);
    }

    private async Task FindAsync(string container, string job, CancellationToken ct)
    {
        var due = await uploads
            .ListAsync(container)
            .Where(u => clock.GetUtcNow() - u.WrittenAt >= TakeFiles.Patience)
            .ToListAsync(ct);
        if (due.Count == 0)
            return;
        var done = await runs.DoneAsync(job, due.Min(u => u.Batch)!.Value, ct);
        foreach (var upload in due.Where(u => !done.Contains(u.Batch.Value)))
        {
            LogFound(container, $"{upload.Batch}");
            await queues.SendAsync(Queues.FilesToRead, new FoundFile(container, upload.Path), ct);
        }
    }

    [LoggerMessage(141, LogLevel.Information, "A file of {Container} was found that is not taken: {File}")]
    private partial void LogFound(string container, string file);
}
