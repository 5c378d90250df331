using System.Text;
using Azure;
using Azure.Storage.Blobs.Models;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Privacy.FindingPeople;

/// <summary>Files in which a person may stand, to be written anew or removed. Everything may be repeated.</summary>
internal sealed class PersonFiles(LeadStorage storage)
{
    /// <summary>Names of files.</summary>
    /// <param name="prefix">How they begin.</param>
    public IAsyncEnumerable<string> NamesAsync(string container, string prefix, CancellationToken ct) =>
        storage
            .Container(container)
            .GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, ct)
            .Select(blob => blob.Name);

    /// <summary>Writes a text file of ours, in UTF-8, anew where the change makes another text of it. What is noted
    /// beside it stays.</summary>
    /// <returns>The version that is there now where it was changed; otherwise null.</returns>
    public Task<string?> ChangeAsync(
        string container,
        string path,
        Func<string, string> change,
        CancellationToken ct
    ) =>
        ChangeAsync(
            container,
            path,
            content =>
            {
                var text = Encoding.UTF8.GetString(content.ToMemory().Span);
                return change(text) is var changed && changed == text ? null : BinaryData.FromString(changed);
            },
            ct
        );

    /// <inheritdoc cref="ChangeAsync(string, string, Func{string, string}, CancellationToken)"/>
    /// <param name="change">Null for what stays as it is.</param>
    public async Task<string?> ChangeAsync(
        string container,
        string path,
        Func<BinaryData, BinaryData?> change,
        CancellationToken ct
    )
    {
        var blob = storage.Container(container).GetBlobClient(path);
        while (true)
        {
            try
            {
                var file = (await blob.DownloadContentAsync(ct)).Value;
                if (change(file.Content) is not { } changed)
                    return null;
                var answer = await blob.UploadAsync(
                    changed,
                    new BlobUploadOptions
                    {
                        Conditions = new BlobRequestConditions { IfMatch = file.Details.ETag },
                        Metadata = file.Details.Metadata,
                        HttpHeaders = new BlobHttpHeaders { ContentType = file.Details.ContentType },
                    },
                    ct
                );
                return answer.Value.ETag.ToString("H");
            }
            catch (RequestFailedException e) when (e.Status == 412)
            {
                // Somebody wrote it meanwhile: look again.
            }
            catch (RequestFailedException e) when (e.Status == 404)
            {
                return null;
            }
        }
    }

    public Task RemoveAsync(string container, string path, CancellationToken ct) =>
        storage
            .Container(container)
            .GetBlobClient(path)
            .DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: ct);
}
