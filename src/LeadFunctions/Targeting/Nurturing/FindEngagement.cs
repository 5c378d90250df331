using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Telemetry;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Targeting.Nurturing;

/// <summary>Finds files of engagement that no event announced, or that were cut off, and takes them. Safe to run
/// twice, also beside the function that the event starts.</summary>
internal sealed partial class FindEngagement(
    UploadStore uploads,
    RunStore runs,
    ReadEngagement file,
    TimeProvider clock,
    ILogger<FindEngagement> log
)
{
    /// <summary>How long a file is left to its event.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <exception cref="AggregateException">Some files could not be taken; all others were.</exception>
    public async Task HandleAsync(CancellationToken ct)
    {
        var due = await uploads
            .ListAsync(Containers.Engagement)
            .Where(u => clock.GetUtcNow() - u.WrittenAt >= Patience)
            .ToListAsync(ct);
        if (due.Count == 0)
            return;
        var done = await runs.DoneAsync(Jobs.EngagementFiles, due.Min(u => u.Batch)!.Value, ct);
        var failures = new Failures();
        foreach (var upload in due.Where(u => !done.Contains(u.Batch.Value)))
        {
            LogFound($"{upload.Batch}");
            await failures.CatchAsync(
                $"The file of engagement {upload.Batch}",
                () => file.HandleAsync(upload.Path, ct)
            );
        }
        failures.ThrowIfAny();
    }

    [LoggerMessage(772, LogLevel.Information, "A file of engagement was found that is not taken: {File}")]
    private partial void LogFound(string file);
}
