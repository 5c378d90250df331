using System.Globalization;
using Azure;
using Azure.Storage.Blobs.Models;

namespace LeadFunctions.Storage;

/// <summary>Files that the pipeline writes: deliveries, receipts, outbox.</summary>
internal sealed class OutputFiles(LeadStorage storage)
{
    private const string WrittenAt = "writtenat";

    /// <summary>Writes a file if it is not there yet. The file is the point after which its leads count as sent:
    /// a repeated run finds the file and the time at which it went out.</summary>
    /// <returns>When the file was written first.</returns>
    public async Task<DateTimeOffset> WriteOnceAsync(
        string container, string path, BinaryData content, DateTimeOffset now, CancellationToken ct)
    {
        var blob = storage.Container(container).GetBlobClient(path);
        try
        {
            await blob.UploadAsync(content, new BlobUploadOptions
            {
                Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
                Metadata = new Dictionary<string, string> { [WrittenAt] = now.ToString("O", CultureInfo.InvariantCulture) },
                HttpHeaders = Headers(path),
            }, ct);
            return now;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            var properties = await blob.GetPropertiesAsync(cancellationToken: ct);
            return DateTimeOffset.Parse(properties.Value.Metadata[WrittenAt], CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Writes down once what a run set out to do.</summary>
    /// <returns>What is written there: this, or what an earlier try wrote.</returns>
    public async Task<BinaryData> DecideOnceAsync(string path, BinaryData decision, CancellationToken ct)
    {
        var blob = storage.Container(Containers.Runs).GetBlobClient(path);
        try
        {
            await blob.UploadAsync(decision, new BlobUploadOptions
            {
                Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
                HttpHeaders = Headers(path),
            }, ct);
            return decision;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            return (await blob.DownloadContentAsync(ct)).Value.Content;
        }
    }

    public async Task<bool> ExistsAsync(string container, string path, CancellationToken ct) =>
        await storage.Container(container).GetBlobClient(path).ExistsAsync(ct);

    /// <summary>Whether something is written down there.</summary>
    public async Task<bool> IsDecidedAsync(string path, CancellationToken ct) =>
        await storage.Container(Containers.Runs).GetBlobClient(path).ExistsAsync(ct);

    /// <summary>Writes a file anew, streamed: memory does not grow with it.</summary>
    /// <returns>False where somebody else wrote it meanwhile: theirs stays.</returns>
    public async Task<bool> WriteAsync(string container, string path, Func<Stream, Task> write, CancellationToken ct)
    {
        var blob = storage.Container(container).GetBlobClient(path);
        try
        {
            await using var stream = await blob.OpenWriteAsync(
                overwrite: true, new BlobOpenWriteOptions { HttpHeaders = Headers(path) }, ct);
            await write(stream);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            return false;
        }
    }

    public async Task<BinaryData> ReadAsync(string container, string path, CancellationToken ct) =>
        (await storage.Container(container).GetBlobClient(path).DownloadContentAsync(ct)).Value.Content;

    private static BlobHttpHeaders Headers(string path) => new()
    {
        ContentType = Path.GetExtension(path) switch
        {
            ".csv" => "text/csv; charset=utf-8",
            ".json" => "application/json",
            ".html" => "text/html; charset=utf-8",
            _ => "application/octet-stream",
        },
    };
}
