using LeadFunctions.Foundation.Storage;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Foundation.Finding;

/// <summary>Has files read that somebody dropped.</summary>
internal sealed partial class ReadFiles(
    IEnumerable<FileReader> readers,
    UploadStore uploads,
    MessageQueues queues,
    ILogger<ReadFiles> log
) : IDisposable
{
    /// <summary>How long a file rests whose reading failed. The host gives a blob function its five tries within half
    /// a second, which outlast no fault; a message has pauses between them.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    /// <summary>How many files an instance reads at once of those that are held in memory, up to 50 MB each. Uploads
    /// are streamed.</summary>
    public const int HeldAtOnce = 4;

    private readonly SemaphoreSlim _held = new(HeldAtOnce);

    /// <summary>Reads a file that an event announced; one that cannot be read now is queued.</summary>
    public async Task ReadOrQueueAsync(string container, string path, CancellationToken ct)
    {
        try
        {
            await HandleAsync(new(container, path), ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            LogQueued(e, container);
            var version = (await uploads.FindAsync(container, path, ct))?.ETag;
            await queues.SendAsync(Queues.FilesToRead, new FoundFile(container, path, version), ct, delay: Pause);
        }
    }

    public async Task HandleAsync(FoundFile file, CancellationToken ct)
    {
        var reader = Reader(file.Container);
        if (reader.Job is null)
            await reader.ReadAsync(file.Path, ct);
        // Waiting would spend the time that the function has.
        else if (!await _held.WaitAsync(TimeSpan.Zero, ct))
            await queues.SendAsync(Queues.FilesToRead, file, ct, delay: Pause);
        else
            try
            {
                await reader.ReadAsync(file.Path, ct);
            }
            finally
            {
                _held.Release();
            }
    }

    public void Dispose() => _held.Dispose();

    private FileReader Reader(string container) =>
        readers.FirstOrDefault(r => r.Container == container)
        ?? throw new InvalidOperationException(
            $"Nobody reads files of the container '{container}', expected one of {string.Join(", ", readers.Select(r => r.Container).Order(StringComparer.Ordinal))}."
        );

    [LoggerMessage(140, LogLevel.Error, "A file of {Container} could not be read and is tried again in half a minute")]
    private partial void LogQueued(Exception fault, string container);
}
