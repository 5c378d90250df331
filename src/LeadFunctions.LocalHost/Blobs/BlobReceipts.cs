using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace LeadFunctions.LocalHost.Blobs;

/// <summary>Which function is done with which version of which blob; survives the host.</summary>
internal sealed class BlobReceipts(BlobContainerClient hostState)
{
    private const string Folder = "blobreceipts/";
    private readonly ConcurrentDictionary<string, bool> _known = new();

    public async Task LoadAsync(CancellationToken cancellation)
    {
        await foreach (var item in hostState.GetBlobsAsync(BlobTraits.None, BlobStates.None, Folder, cancellation))
            _known[item.Name] = true;
    }

    /// <summary>Asks storage only for what this host does not know: another copy may have done it.</summary>
    public async Task<bool> ContainsAsync(string function, BlobClient blob, string version)
    {
        var name = NameOf(function, blob, version);
        return _known.ContainsKey(name) || await hostState.GetBlobClient(name).ExistsAsync();
    }

    public async Task WriteAsync(string function, BlobClient blob, string version)
    {
        var name = NameOf(function, blob, version);
        await hostState.GetBlobClient(name).UploadAsync(BinaryData.FromString(""), overwrite: true);
        _known[name] = true;
    }

    // A hash, because a path may already have the full length of a blob name.
    private static string NameOf(string function, BlobClient blob, string version) =>
        $"{Folder}{function}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{blob.BlobContainerName}/{blob.Name}\n{version}")))}";
}
