using Azure.Storage.Blobs;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.LocalHost.Blobs;

/// <summary>Looks through one container and offers every blob version to the functions that wait for it: at once when
/// a write is announced, and now and then.</summary>
internal sealed partial class BlobListener(
    string? connection,
    BlobContainerClient container,
    IReadOnlyList<BlobDispatcher> dispatchers,
    LocalHostOptions options,
    ILogger logger
) : IDisposable
{
    private readonly string _inPath = $"/{container.Name}/";
    private readonly Wakeup _written = new();
    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <summary>The name of its storage connection.</summary>
    public string? Connection => connection;

    public string ContainerName => container.Name;

    public Task PrepareAsync(CancellationToken cancellation) =>
        container.CreateIfNotExistsAsync(cancellationToken: cancellation);

    public async Task ListenAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            await TryScanAsync(stopping);
            await _written.PauseAsync(options.HostJson.MaxPollingInterval, stopping);
        }
    }

    /// <param name="path">What was written, such as <c>/account/container/blob</c>.</param>
    public void Announce(string path)
    {
        if (options.AnnounceBlobs && path.Contains(_inPath, StringComparison.Ordinal))
            _written.Set();
    }

    /// <returns>Whether a blob version was found that had not been offered.</returns>
    public async Task<bool> ScanAsync(CancellationToken cancellation)
    {
        if (!options.AnnounceBlobs)
            return false;
        await _oneAtATime.WaitAsync(cancellation);
        try
        {
            var found = false;
            await foreach (var item in container.GetBlobsAsync(cancellationToken: cancellation))
            {
                // Listings give the ETag without quotes, headers with them.
                var version = item.Properties.ETag.GetValueOrDefault().ToString("H");
                foreach (var dispatcher in dispatchers)
                    found |= dispatcher.Offer(container.GetBlobClient(item.Name), version);
            }

            return found;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose()
    {
        _oneAtATime.Dispose();
        _written.Dispose();
    }

    private async Task TryScanAsync(CancellationToken stopping)
    {
        try
        {
            await ScanAsync(stopping);
        }
        catch (Exception e) when (e is not LineCutException and not OperationCanceledException)
        {
            LogScanFailed(container.Name, e);
        }
    }

    [LoggerMessage(30, LogLevel.Warning, "Looking through container {Container} failed; trying again")]
    private partial void LogScanFailed(string container, Exception e);
}
