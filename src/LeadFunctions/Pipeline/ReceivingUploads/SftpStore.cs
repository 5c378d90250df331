using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Pipeline.ReceivingUploads;

/// <summary>One version of a file that an affiliate put there.</summary>
/// <param name="Path">The file's name below the affiliate's own folder: hostile text.</param>
internal sealed record SftpFile(AffiliateName Affiliate, string Path, string ETag, DateTimeOffset WrittenAt);

/// <summary>Files that came by SFTP. They are moved into <c>uploads</c>, where all files are received from.</summary>
internal sealed class SftpStore(SftpAccount account, LeadStorage storage)
{
    // Tells which version a copy was made of, so that a move that was cut off is finished and not done again.
    private const string CopyOf = "sftpversion";

    public async IAsyncEnumerable<SftpFile> ListAsync([EnumeratorCancellation] CancellationToken ct)
    {
        if (account.Blobs is null)
            yield break;
        await foreach (var container in account.Blobs.GetBlobContainersAsync(cancellationToken: ct))
            if (AffiliateName.TryParse(container.Name, null, out var affiliate))
                await foreach (
                    var item in Container(affiliate).GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, null, ct)
                )
                    if (!IsFolder(item) && item.Properties is { ETag: { } etag, LastModified: { } writtenAt })
                        yield return new SftpFile(affiliate, item.Name, Quoted(etag), writtenAt);
    }

    /// <summary>Moves this version. Does nothing where it changed or was moved meanwhile: its newer version is listed
    /// next time.</summary>
    /// <returns>Whether it was moved.</returns>
    public async Task<bool> MoveAsync(SftpFile file, CancellationToken ct)
    {
        var source = Container(file.Affiliate).GetBlobClient(file.Path);
        var target = storage.Container(Containers.Uploads).GetBlobClient($"{file.Affiliate}/{file.Path}");
        try
        {
            if (await VersionAsync(target, ct) != file.ETag)
                await CopyAsync(source, target, file, ct);
            await source.DeleteAsync(DeleteSnapshotsOption.None, Unchanged(file), ct);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 409 or 412)
        {
            return false;
        }
    }

    private static async Task CopyAsync(BlobClient source, BlobClient target, SftpFile file, CancellationToken ct)
    {
        await using var content = await source.OpenReadAsync(
            new BlobOpenReadOptions(allowModifications: false) { Conditions = Unchanged(file) },
            ct
        );
        await target.UploadAsync(
            content,
            new BlobUploadOptions { Metadata = new Dictionary<string, string> { [CopyOf] = file.ETag } },
            ct
        );
    }

    private static async Task<string?> VersionAsync(BlobClient copy, CancellationToken ct) =>
        await copy.ExistsAsync(ct)
            ? (await copy.GetPropertiesAsync(cancellationToken: ct)).Value.Metadata.TryGetValue(CopyOf, out var version)
                ? version
                : null
            : null;

    private static BlobRequestConditions Unchanged(SftpFile file) => new() { IfMatch = new ETag(file.ETag) };

    // A hierarchical account lists its folders as empty blobs.
    private static bool IsFolder(BlobItem item) => item.Metadata?.ContainsKey("hdi_isfolder") == true;

    private static string Quoted(ETag etag) => etag.ToString("H");

    private BlobContainerClient Container(AffiliateName affiliate) =>
        account.Blobs!.GetBlobContainerClient(affiliate.Value);
}
