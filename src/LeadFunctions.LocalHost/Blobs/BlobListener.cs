using Azure.Storage.Blobs;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.LocalHost.Blobs;

/// <summary>Looks through one container and offers every blob version to the functions that wait for it.</summary>
internal sealed partial class BlobListener(
    BlobContainerClient container,
    IReadOnlyList<BlobDispatcher> dispatchers,
    LocalHostOptions options,
    ILogger logger
) : IDisposable
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(100);
    private readonly SemaphoreSlim _oneAtATime = new(1);

    public Task PrepareAsync(CancellationToken cancellation) =>
        container.CreateIfNotExistsAsync(cancellationToken: cancellation);

    public async Task ListenAsync(CancellationToken stopping)
    {
        var pause = ShortestPause;
        while (!stopping.IsCancellationRequested)
        {
            var found = await TryScanAsync(stopping);
            pause = found ? ShortestPause : Pauses.Shorter(pause * 2, options.HostJson.MaxPollingInterval);
            await Task.Delay(pause, stopping);
        }
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

    public void Dispose() => _oneAtATime.Dispose();

    private async Task<bool> TryScanAsync(CancellationToken stopping)
    {
        try
        {
            return await ScanAsync(stopping);
        }
        catch (Exception e) when (e is not LineCutException and not OperationCanceledException)
        {
            LogScanFailed(container.Name, e);
            return false;
        }
    }

    [LoggerMessage(30, LogLevel.Warning, "Looking through container {Container} failed; trying again")]
    private partial void LogScanFailed(string container, Exception e);
}
