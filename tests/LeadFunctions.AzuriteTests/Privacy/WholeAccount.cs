using System.IO.Compression;
using System.Text;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues;
using LeadFunctions.AzuriteTests.Pipeline;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.AzuriteTests.Privacy;

/// <summary>All that lies in a storage account as texts: names, keys, what is noted beside, and content in every
/// encoding, packed content unpacked. Backups are left out: they end by themselves.</summary>
internal static class WholeAccount
{
    public static Task<IReadOnlyList<string>> TextsAsync(PipelineUnderTest pipeline) => TextsAsync(pipeline.Account);

    public static async Task<IReadOnlyList<string>> TextsAsync(string account)
    {
        var texts = new List<string>();
        var blobs = new BlobServiceClient(account);
        await foreach (var container in blobs.GetBlobContainersAsync().Where(c => c.Name != Containers.Backups))
        await foreach (
            var blob in blobs
                .GetBlobContainerClient(container.Name)
                .GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, null, default)
        )
        {
            var place = $"{container.Name}/{blob.Name}";
            texts.Add($"{place} {string.Join(' ', blob.Metadata ?? new Dictionary<string, string>())}");
            texts.AddRange(
                Texts(
                    place,
                    (
                        await blobs
                            .GetBlobContainerClient(container.Name)
                            .GetBlobClient(blob.Name)
                            .DownloadContentAsync()
                    ).Value.Content.ToArray()
                )
            );
        }
        foreach (var table in Tables.All)
        await foreach (var entity in TestStorage.Open(account).Table(table).QueryAsync<TableEntity>())
        foreach (var (name, value) in entity)
            texts.AddRange(
                Texts(
                    $"{table} {entity.PartitionKey} {entity.RowKey} {name}",
                    value as byte[] ?? Encoding.UTF8.GetBytes($"{value}")
                )
            );
        var queues = new QueueServiceClient(account);
        await foreach (var queue in queues.GetQueuesAsync())
        foreach (var message in (await queues.GetQueueClient(queue.Name).PeekMessagesAsync(32)).Value)
            texts.Add($"{queue.Name} {message.Body}");
        return texts;
    }

    private static IEnumerable<string> Texts(string place, byte[] content) =>
        content is [0x1F, 0x8B, ..] ? Texts(place, Unzipped(content))
        : content is [0x50, 0x4B, 0x03, 0x04, ..]
            ? new ZipArchive(new MemoryStream(content)).Entries.SelectMany(e =>
                Texts($"{place}!{e.FullName}", Read(e.Open()))
            )
        : new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode }.Select(encoding =>
            $"{place}: {encoding.GetString(content)}"
        );

    private static byte[] Unzipped(byte[] content) =>
        Read(new GZipStream(new MemoryStream(content), CompressionMode.Decompress));

    private static byte[] Read(Stream stream)
    {
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return all.ToArray();
    }
}
