using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Storage;

/// <summary>Keeps the rows of a chunk as they were received, a compressed file a chunk, until they are written with
/// their outcome.</summary>
internal sealed class ReceivedRowsStore(LeadStorage storage)
{
    /// <summary>In <c>runs</c>.</summary>
    public const string Folder = "received/";

    private const string Ending = ".json.gz";

    /// <summary>Keeps what an earlier try left there.</summary>
    public async Task AddAsync(ChunkId chunk, IEnumerable<Lead> rows, CancellationToken ct)
    {
        using var content = new MemoryStream();
        await using (var gzip = new GZipStream(content, CompressionLevel.Fastest, leaveOpen: true))
            await JsonSerializer.SerializeAsync(
                gzip,
                new ReceivedRows(chunk.Affiliate, [.. rows.Select(ReceivedRow.Of)]),
                Json.Options,
                ct
            );
        content.Position = 0;
        try
        {
            await Blob(chunk.Batch, chunk.Chunk)
                .UploadAsync(
                    content,
                    new BlobUploadOptions
                    {
                        Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
                        HttpHeaders = new BlobHttpHeaders { ContentType = "application/gzip" },
                    },
                    ct
                );
        }
        catch (RequestFailedException e) when (e.Status == 412 || e.ErrorCode == BlobErrorCode.BlobAlreadyExists)
        {
            // The same version of a file has the same rows.
        }
    }

    /// <returns>Null where they are written, or were never received.</returns>
    public async Task<ReceivedRows?> FindAsync(BatchId batch, int chunk, CancellationToken ct)
    {
        try
        {
            var content = (await Blob(batch, chunk).DownloadContentAsync(ct)).Value.Content;
            await using var gzip = new GZipStream(content.ToStream(), CompressionMode.Decompress);
            return await JsonSerializer.DeserializeAsync<ReceivedRows>(gzip, Json.Options, ct);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    /// <summary>The chunks whose rows are kept.</summary>
    public async IAsyncEnumerable<(BatchId Batch, int Chunk)> ListAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (
            var blob in storage.Container(Containers.Runs).GetBlobsAsync(BlobTraits.None, BlobStates.None, Folder, ct)
        )
            if (
                blob.Name[Folder.Length..^Ending.Length] is var chunk
                && chunk.LastIndexOf('-') is var dash
                && BatchId.TryParse(chunk[..dash], null, out var batch)
            )
                yield return (batch, int.Parse(chunk[(dash + 1)..], CultureInfo.InvariantCulture));
    }

    public Task RemoveAsync(BatchId batch, int chunk, CancellationToken ct) =>
        Blob(batch, chunk).DeleteIfExistsAsync(cancellationToken: ct);

    private BlobClient Blob(BatchId batch, int chunk) =>
        storage.Container(Containers.Runs).GetBlobClient($"{Folder}{Keys.Chunk(batch, chunk)}{Ending}");
}
