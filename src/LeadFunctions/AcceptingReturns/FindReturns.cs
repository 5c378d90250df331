using LeadFunctions.Storage;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.AcceptingReturns;

/// <summary>Finds files of returns that no event announced, or that were cut off, and takes them. Safe to run twice, also
/// beside the function that the event starts: each row knows its own return.</summary>
internal sealed partial class FindReturns(UploadStore uploads, RunStore runs, ReturnFile file, TimeProvider clock, ILogger<FindReturns> log)
{
    /// <summary>How long a file is left to its event.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <exception cref="AggregateException">Some files could not be taken; all others were.</exception>
    public async Task HandleAsync(CancellationToken ct)
    {
        var due = await uploads.ListAsync(Containers.Returns)
            .Where(u => u.Bytes > 0 && clock.GetUtcNow() - u.WrittenAt >= Patience).ToListAsync(ct);
        if (due.Count == 0)
            return;
        var done = await runs.DoneAsync(Keys.ReturnFilesJob, due.Min(u => u.Batch)!.Value, ct);
        var failures = new List<Exception>();
        foreach (var upload in due.Where(u => !done.Contains(u.Batch.Value)))
            if (await TryTakeAsync(upload, ct) is { } failure)
                failures.Add(failure);
        if (failures.Count > 0)
            throw new AggregateException($"{failures.Count} files of returns could not be taken.", failures);
    }

    // One file that cannot be taken must not hold up the others.
    private async Task<Exception?> TryTakeAsync(Upload upload, CancellationToken ct)
    {
        try
        {
            LogFound($"{upload.Batch}");
            await file.HandleAsync(upload.Path, ct);
            return null;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new InvalidOperationException($"The file of returns {upload.Batch} could not be taken.", e);
        }
    }

    [LoggerMessage(720, LogLevel.Information, "A file of returns was found that is not taken: {File}")]
    private partial void LogFound(string file);
}
