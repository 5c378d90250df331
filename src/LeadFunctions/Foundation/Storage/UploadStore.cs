using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace LeadFunctions.Foundation.Storage;

/// <summary>Files that affiliates and ops drop.</summary>
internal sealed class UploadStore(LeadStorage storage)
{
    /// <summary>The version of a file that is there now; null where it is gone, or is no file but pages.</summary>
    public async Task<Upload?> FindAsync(string container, string path, CancellationToken ct)
    {
        try
        {
            var found = (
                await storage.Container(container).GetBlobClient(path).GetPropertiesAsync(cancellationToken: ct)
            ).Value;
            return found.BlobType is BlobType.Block
                ? new Upload(path, Quoted(found.ETag), found.LastModified, found.ContentLength)
                : null;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Whether the client reaches a file by its name: it takes <c>a/../b</c> for <c>b</c>, and <c>a/</c> for
    /// <c>a</c>.</summary>
    public bool IsReachable(string container, string path) =>
        new BlobUriBuilder(storage.Container(container).GetBlobClient(path).Uri).BlobName == path;

    /// <param name="prefix">Paths that begin so; null for all.</param>
    public async IAsyncEnumerable<Upload> ListAsync(string container, string? prefix = null)
    {
        await foreach (
            var item in storage.Container(container).GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, default)
        )
            if (item.Properties.BlobType is BlobType.Block)
                yield return new Upload(
                    item.Name,
                    Quoted(item.Properties.ETag ?? default),
                    item.Properties.LastModified ?? default,
                    item.Properties.ContentLength ?? 0
                );
    }

    /// <summary>What lies there and is no file that anybody would send: a blob of pages may have a size of a TiB and
    /// hold nothing. It is neither listed nor found, and no rule on ages removes it.</summary>
    public IAsyncEnumerable<string> OthersAsync(string container) =>
        storage
            .Container(container)
            .GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix: null, default)
            .Where(item => item.Properties.BlobType is not BlobType.Block)
            .Select(item => item.Name);

    /// <summary>Reads this version as a stream; fails where the file changed since, and then the newer version's own
    /// event brings it.</summary>
    public Task<Stream> OpenAsync(string container, Upload upload, CancellationToken ct) =>
        storage
            .Container(container)
            .GetBlobClient(upload.Path)
            .OpenReadAsync(
                new BlobOpenReadOptions(allowModifications: false)
                {
                    BufferSize = 4 * 1024 * 1024,
                    Conditions = new BlobRequestConditions { IfMatch = new ETag(upload.ETag) },
                },
                ct
            );

    // Listings give ETags without the quotes that headers have, and batch ids are made of them.
    private static string Quoted(ETag etag) => etag.ToString("H");
}
