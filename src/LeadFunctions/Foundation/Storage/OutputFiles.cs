using System.Globalization;
using Azure;
using Azure.Storage.Blobs.Models;

namespace LeadFunctions.Foundation.Storage;

/// <summary>Files that the pipeline writes: deliveries, receipts, outbox.</summary>
internal sealed class OutputFiles(LeadStorage storage)
{
    /// <summary>The media type of <c>.xlsx</c>.</summary>
    public const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string WrittenAt = "writtenat";

    // Facts of half a million rows or so.
    private const long MostHeld = 32L << 20;

    /// <summary>Writes a file if it is not there yet. The file is the point after which its leads count as sent:
    /// a repeated run finds the file and the time at which it went out.</summary>
    /// <returns>When the file was written first.</returns>
    public async Task<DateTimeOffset> WriteOnceAsync(
        string container,
        string path,
        BinaryData content,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        if (
            await TryAddAsync(
                container,
                path,
                content,
                new() { [WrittenAt] = now.ToString("O", CultureInfo.InvariantCulture) },
                ct
            )
        )
            return now;
        var properties = await storage
            .Container(container)
            .GetBlobClient(path)
            .GetPropertiesAsync(cancellationToken: ct);
        return DateTimeOffset.Parse(properties.Value.Metadata[WrittenAt], CultureInfo.InvariantCulture);
    }

    /// <summary>Writes down once what a run set out to do.</summary>
    /// <returns>What is written there: this, or what an earlier try wrote.</returns>
    public async Task<BinaryData> DecideOnceAsync(string path, BinaryData decision, CancellationToken ct) =>
        await TryAddAsync(Containers.Runs, path, decision, [], ct)
            ? decision
            : await ReadAsync(Containers.Runs, path, ct);

    /// <summary>Puts a file in the place of the version that is expected there.</summary>
    /// <param name="expected">Its ETag; null where nothing is expected.</param>
    /// <returns>The new version; null where another lies there, which stays.</returns>
    public async Task<string?> ReplaceAsync(
        string container,
        string path,
        BinaryData content,
        string? expected,
        IDictionary<string, string> metadata,
        CancellationToken ct
    )
    {
        try
        {
            var written = await storage
                .Container(container)
                .GetBlobClient(path)
                .UploadAsync(
                    content,
                    new BlobUploadOptions
                    {
                        Conditions = expected is null
                            ? new BlobRequestConditions { IfNoneMatch = ETag.All }
                            : new BlobRequestConditions { IfMatch = new ETag(expected) },
                        Metadata = metadata,
                        HttpHeaders = Headers(path),
                    },
                    ct
                );
            return written.Value.ETag.ToString("H");
        }
        catch (RequestFailedException e) when (e.Status is 404 or 409 or 412)
        {
            return null;
        }
    }

    /// <summary>What was noted with a version of a file; nothing where another lies there now.</summary>
    public async Task<IDictionary<string, string>> NotesAsync(
        string container,
        string path,
        string version,
        CancellationToken ct
    )
    {
        try
        {
            var conditions = new BlobRequestConditions { IfMatch = new ETag(version) };
            return (await storage.Container(container).GetBlobClient(path).GetPropertiesAsync(conditions, ct))
                .Value
                .Metadata;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            return new Dictionary<string, string>();
        }
    }

    public async Task<bool> ExistsAsync(string container, string path, CancellationToken ct) =>
        await storage.Container(container).GetBlobClient(path).ExistsAsync(ct);

    /// <summary>Whether something is written down there.</summary>
    public async Task<bool> IsDecidedAsync(string path, CancellationToken ct) =>
        await storage.Container(Containers.Runs).GetBlobClient(path).ExistsAsync(ct);

    /// <summary>Writes a file anew, streamed: memory does not grow with it. Readers see the old file or the whole new
    /// one.</summary>
    /// <returns>False where somebody else wrote it meanwhile: theirs stays.</returns>
    public async Task<bool> WriteAsync(string container, string path, Func<Stream, Task> write, CancellationToken ct)
    {
        var blob = storage.Container(container).GetBlobClient(path);
        var options = new BlobUploadOptions
        {
            Conditions = await StreamedUpload.UnchangedAsync(blob, ct),
            HttpHeaders = Headers(path),
        };
        try
        {
            await StreamedUpload.SendAsync(blob, options, write, ct);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            return false;
        }
    }

    public async Task<BinaryData> ReadAsync(string container, string path, CancellationToken ct) =>
        (await storage.Container(container).GetBlobClient(path).DownloadContentAsync(ct)).Value.Content;

    /// <summary>Reads a file unless it is too large: all that is read is of one version.</summary>
    /// <returns>Null where it is not there, or has more bytes.</returns>
    public async Task<BinaryData?> ReadIfSmallAsync(string container, string path, int mostBytes, CancellationToken ct)
    {
        if (await DownloadAsync(container, path, ct) is not { } found)
            return null;
        await using var content = found.Content;
        return found.Details.ContentLength > mostBytes ? null : await BinaryData.FromStreamAsync(content, ct);
    }

    /// <summary>Reads a file that may be written anew now and then: all that is read is of one version, in one request.
    /// One that is too large to be held is read as a stream, which fails where it is written meanwhile.</summary>
    /// <returns>Null where it is not there.</returns>
    public async Task<Stream?> OpenAsync(string container, string path, CancellationToken ct)
    {
        if (await DownloadAsync(container, path, ct) is not { } found)
            return null;
        await using var content = found.Content;
        if (found.Details.ContentLength > MostHeld)
            return await OpenStreamAsync(container, path, ct);
        var held = new MemoryStream((int)found.Details.ContentLength);
        await content.CopyToAsync(held, ct);
        held.Position = 0;
        return held;
    }

    private async Task<BlobDownloadStreamingResult?> DownloadAsync(string container, string path, CancellationToken ct)
    {
        try
        {
            return await storage.Container(container).GetBlobClient(path).DownloadStreamingAsync(cancellationToken: ct);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    private async Task<Stream?> OpenStreamAsync(string container, string path, CancellationToken ct)
    {
        try
        {
            return await storage
                .Container(container)
                .GetBlobClient(path)
                .OpenReadAsync(new BlobOpenReadOptions(allowModifications: false), ct);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    /// <returns>False where the file is there already.</returns>
    private async Task<bool> TryAddAsync(
        string container,
        string path,
        BinaryData content,
        Dictionary<string, string> metadata,
        CancellationToken ct
    )
    {
        try
        {
            await storage
                .Container(container)
                .GetBlobClient(path)
                .UploadAsync(
                    content,
                    new BlobUploadOptions
                    {
                        Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
                        Metadata = metadata,
                        HttpHeaders = Headers(path),
                    },
                    ct
                );
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            return false;
        }
    }

    private static BlobHttpHeaders Headers(string path) =>
        new()
        {
            ContentType = Path.GetExtension(path) switch
            {
                ".csv" => "text/csv; charset=utf-8",
                ".xlsx" => WorkbookType,
                ".json" => "application/json",
                ".html" => "text/html; charset=utf-8",
                _ => "application/octet-stream",
            },
        };
}
