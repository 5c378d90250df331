using System.Collections.Concurrent;
using Azure;
using Azure.Storage.Blobs;
using LeadFunctions.LocalHost.Invoking;

namespace LeadFunctions.LocalHost.Blobs;

/// <summary>Runs one function once for each version of a blob, again while it fails, and reports it as poison at
/// last.</summary>
internal sealed class BlobDispatcher(
    LocalFunction function,
    BlobPath path,
    BlobReceipts receipts,
    PoisonBlobs poison,
    SemaphoreSlim room,
    FunctionInvoker invoker,
    Work work,
    LocalHostOptions options,
    CancellationToken stopping
)
{
    private readonly ConcurrentDictionary<string, string> _offered = new();

    /// <returns>Whether the version is new to this host.</returns>
    public bool Offer(BlobClient blob, string version)
    {
        if (_offered.TryGetValue(blob.Name, out var known) && known == version)
            return false;
        if (path.Match(blob.Name) is not { } data)
            return false;
        _offered[blob.Name] = version;
        work.Start(() => DispatchOrForgetAsync(blob, version, data));
        return true;
    }

    // A dispatch that storage itself broke is offered again by the next scan.
    private async Task DispatchOrForgetAsync(BlobClient blob, string version, Dictionary<string, object?> data)
    {
        try
        {
            await DispatchAsync(blob, version, data);
        }
        catch (RequestFailedException)
        {
            _offered.TryRemove(KeyValuePair.Create(blob.Name, version));
            throw;
        }
    }

    private async Task DispatchAsync(BlobClient blob, string version, Dictionary<string, object?> data)
    {
        if (await receipts.ContainsAsync(function.Name, blob, version))
            return;
        var invocation = BlobInvocation.Of(blob, data) with
        {
            MaxRetryCount = options.HostJson.PoisonBlobThreshold - 1,
        };
        for (var tries = 0; !await TryAsync(invocation with { RetryCount = tries }); )
        {
            if (++tries == options.HostJson.PoisonBlobThreshold)
            {
                await poison.ReportAsync(function.Name, blob, version);
                break;
            }

            await Task.Delay(options.BlobRetryDelay ?? options.HostJson.VisibilityTimeout, stopping);
            if (!await IsCurrentAsync(blob, version))
                return;
        }

        await receipts.WriteAsync(function.Name, blob, version);
    }

    private async Task<bool> TryAsync(Invocation invocation)
    {
        await room.WaitAsync(stopping);
        try
        {
            return await invoker.TryInvokeAsync(function, invocation, CancellationToken.None);
        }
        finally
        {
            room.Release();
        }
    }

    private static async Task<bool> IsCurrentAsync(BlobClient blob, string version)
    {
        try
        {
            return (await blob.GetPropertiesAsync()).Value.ETag.ToString("H") == version;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return false;
        }
    }
}
