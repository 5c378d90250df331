using LeadFunctions.Foundation.Storage;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Foundation.Finding;

/// <summary>Has files read that somebody dropped.</summary>
internal sealed partial class ReadFiles(IEnumerable<FileReader> readers, MessageQueues queues, ILogger<ReadFiles> log)
{
    /// <summary>How long a file rests whose reading failed. The host gives a blob function its five tries within half
    /// a second, which outlast no fault; a message has pauses between them.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    /// <summary>Reads a file that an event announced; one that cannot be read now is queued.</summary>
    public async Task ReadOrQueueAsync(string container, string path, CancellationToken ct)
    {
        var file = new FoundFile(container, path);
        try
        {
            await HandleAsync(file, ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogQueued(e, container);
            await queues.SendAsync(Queues.FilesToRead, file, ct, delay: Pause);
        }
    }

    public Task HandleAsync(FoundFile file, CancellationToken ct) => Reader(file.Container).ReadAsync(file.Path, ct);

    private FileReader Reader(string container) =>
        readers.FirstOrDefault(r => r.Container == container)
        ?? throw new InvalidOperationException(
            $"Nobody reads files of the container '{container}', expected one of {string.Join(", ", readers.Select(r => r.Container).Order(StringComparer.Ordinal))}."
        );

    [LoggerMessage(140, LogLevel.Error, "A file of {Container} could not be read and is tried again in half a minute")]
    private partial void LogQueued(Exception fault, string container);
}
