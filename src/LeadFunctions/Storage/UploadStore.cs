using Azure;
using Azure.Storage.Blobs.Models;
using LeadFunctions.Leads;

namespace LeadFunctions.Storage;

/// <summary>One version of a file in <c>uploads</c>.</summary>
/// <param name="Path">The blob's name, folder first: hostile text.</param>
internal sealed record Upload(string Path, string ETag, DateTimeOffset WrittenAt, long Bytes)
{
    public BatchId Batch => BatchId.Of(WrittenAt, Path, ETag);

    /// <summary>The batch of all of it, before anything is read.</summary>
    /// <param name="affiliate">Whose file it is.</param>
    public Batch BatchFor(AffiliateName affiliate) => new(affiliate, Batch, Path, Bytes);

    /// <summary>The batch of one file in it.</summary>
    /// <param name="name">Unique in the archive.</param>
    /// <param name="files">How many files the archive holds.</param>
    public Batch BatchFor(AffiliateName affiliate, string name, int files)
    {
        var path = $"{Path}!{name}";
        return new(affiliate, BatchId.Of(WrittenAt, path, ETag), path, Bytes) { Part = new ArchivePart(Batch, name, files) };
    }

    /// <summary>The folder that the file lies in; empty at the top.</summary>
    public string Folder => Path.IndexOf('/') is > 0 and var end ? Path[..end] : "";
}

/// <summary>Files that affiliates and ops drop.</summary>
internal sealed class UploadStore(LeadStorage storage)
{
    /// <summary>The version of a file that is there now; null where it is gone.</summary>
    public async Task<Upload?> FindAsync(string container, string path, CancellationToken ct)
    {
        try
        {
            var found = (await storage.Container(container).GetBlobClient(path).GetPropertiesAsync(cancellationToken: ct)).Value;
            return new Upload(path, Quoted(found.ETag), found.LastModified, found.ContentLength);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    /// <param name="prefix">Paths that begin so; null for all.</param>
    public async IAsyncEnumerable<Upload> ListAsync(string container, string? prefix = null)
    {
        await foreach (var item in storage.Container(container).GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, default))
            yield return new Upload(
                item.Name,
                Quoted(item.Properties.ETag ?? default),
                item.Properties.LastModified ?? default,
                item.Properties.ContentLength ?? 0);
    }

    /// <summary>Reads this version as a stream; fails where the file changed since, and then the newer version's own
    /// event brings it.</summary>
    public Task<Stream> OpenAsync(string container, Upload upload, CancellationToken ct) =>
        storage.Container(container).GetBlobClient(upload.Path).OpenReadAsync(
            new BlobOpenReadOptions(allowModifications: false)
            {
                BufferSize = 4 * 1024 * 1024,
                Conditions = new BlobRequestConditions { IfMatch = new ETag(upload.ETag) },
            }, ct);

    // Listings give ETags without the quotes that headers have, and batch ids are made of them.
    private static string Quoted(ETag etag) => etag.ToString("H");
}
