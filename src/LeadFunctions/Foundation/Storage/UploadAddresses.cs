using Azure.Storage.Blobs;
using Azure.Storage.Sas;

namespace LeadFunctions.Foundation.Storage;

/// <summary>Addresses with which somebody who has no account can write one file.</summary>
internal sealed class UploadAddresses(LeadStorage storage, TimeProvider clock)
{
    // Storage may be behind this machine, and refuses a key that begins later than its own now.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <summary>Where browsers of affiliates send files to, without path.</summary>
    public Uri Endpoint => new(storage.Blobs.Uri.GetLeftPart(UriPartial.Authority));

    /// <summary>An address that creates exactly this file of <c>uploads</c>. With it nothing can be read, listed,
    /// overwritten or removed. In Azure it is signed by the app's identity, for the emulator by its key.</summary>
    /// <param name="path">Checked: it decides whose file it is.</param>
    /// <param name="until">After that no upload may begin.</param>
    public async Task<Uri> ToCreateAsync(string path, DateTimeOffset until, CancellationToken ct)
    {
        var blob = storage.Container(Containers.Uploads).GetBlobClient(path);
        var sas = new BlobSasBuilder(BlobSasPermissions.Create, until)
        {
            BlobContainerName = Containers.Uploads,
            BlobName = path,
            Resource = "b",
            Protocol = blob.Uri.Scheme == Uri.UriSchemeHttps ? SasProtocol.Https : SasProtocol.HttpsAndHttp,
        };
        if (blob.CanGenerateSasUri)
            return blob.GenerateSasUri(sas);
        var key = await storage.Blobs.GetUserDelegationKeyAsync(clock.GetUtcNow() - Skew, until, ct);
        return new BlobUriBuilder(blob.Uri) { Sas = sas.ToSasQueryParameters(key.Value, blob.AccountName) }.ToUri();
    }
}
