using Azure.Storage.Blobs;
using LeadFunctions.LocalHost.Invoking;

namespace LeadFunctions.LocalHost.Blobs;

internal static class BlobInvocation
{
    public static Invocation Of(BlobClient blob, Dictionary<string, object?> data)
    {
        data["BlobTrigger"] = $"{blob.BlobContainerName}/{blob.Name}";
        data["Uri"] = blob.Uri;
        return new Invocation((type, cancellation) => ValueAsync(blob, type, cancellation), data);
    }

    private static async ValueTask<object?> ValueAsync(BlobClient blob, Type type, CancellationToken cancellation)
    {
        if (type == typeof(BlobClient))
            return blob;
        if (type == typeof(Stream))
            return await blob.OpenReadAsync(cancellationToken: cancellation);
        var content = (await blob.DownloadContentAsync(cancellation)).Value.Content;
        return type == typeof(string) ? content.ToString()
            : type == typeof(byte[]) ? content.ToArray()
            : throw new NotSupportedException(
                $"The local host binds a blob to BlobClient, Stream, string or byte[], not to {type.Name}."
            );
    }
}
