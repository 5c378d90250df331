using System.IO.Pipelines;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace LeadFunctions.Foundation.Storage;

/// <summary>Uploads what is written to a stream, in blocks, and makes it the file only once all of it is written. The
/// write stream of a blob itself empties the file first, and on a failure leaves what was written so far.</summary>
internal static class StreamedUpload
{
    /// <summary>Fails an upload with 409 or 412 where somebody else writes the file after this.</summary>
    public static async Task<BlobRequestConditions> UnchangedAsync(BlobClient blob, CancellationToken ct)
    {
        try
        {
            return new BlobRequestConditions
            {
                IfMatch = (await blob.GetPropertiesAsync(cancellationToken: ct)).Value.ETag,
            };
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return new BlobRequestConditions { IfNoneMatch = ETag.All };
        }
    }

    public static async Task SendAsync(
        BlobClient blob,
        BlobUploadOptions options,
        Func<Stream, Task> write,
        CancellationToken ct
    )
    {
        var pipe = new Pipe();
        var writing = FillAsync(pipe.Writer, write);
        try
        {
            await blob.UploadAsync(pipe.Reader.AsStream(), options, ct);
        }
        finally
        {
            await pipe.Reader.CompleteAsync();
            await writing;
        }
    }

    private static async Task FillAsync(PipeWriter pipe, Func<Stream, Task> write)
    {
        try
        {
            await write(pipe.AsStream(leaveOpen: true));
            await pipe.CompleteAsync();
        }
        catch (Exception e)
        {
            // The reader fails with it, so nothing is committed.
            await pipe.CompleteAsync(e);
            throw;
        }
    }
}
