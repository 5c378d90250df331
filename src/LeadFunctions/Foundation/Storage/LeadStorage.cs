using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues;

namespace LeadFunctions.Foundation.Storage;

/// <summary>The lead storage account: the clients that all stores share.</summary>
internal sealed class LeadStorage(BlobServiceClient blobs, QueueServiceClient queues, TableServiceClient tables)
{
    public BlobServiceClient Blobs => blobs;

    public BlobContainerClient Container(string name) => blobs.GetBlobContainerClient(name);

    public QueueClient Queue(string name) => queues.GetQueueClient(name);

    public TableClient Table(string name) => tables.GetTableClient(name);

    /// <summary>Makes what is missing. In Azure the templates have made it all.</summary>
    public async Task CreateMissingAsync(CancellationToken ct)
    {
        await Task.WhenAll(
            EachAsync(
                Tables.All,
                tables.QueryAsync(table => true, cancellationToken: ct).Select(table => table.Name),
                table => tables.CreateTableIfNotExistsAsync(table, ct)
            ),
            EachAsync(
                Queues.All,
                queues.GetQueuesAsync(cancellationToken: ct).Select(queue => queue.Name),
                queue => Queue(queue).CreateIfNotExistsAsync(cancellationToken: ct)
            ),
            EachAsync(
                Containers.All,
                blobs.GetBlobContainersAsync(cancellationToken: ct).Select(container => container.Name),
                container => Container(container).CreateIfNotExistsAsync(cancellationToken: ct)
            )
        );
        await blobs.SetPropertiesAsync(PagesOfTheEmulator, ct);

        async Task EachAsync(IEnumerable<string> all, IAsyncEnumerable<string> known, Func<string, Task> create)
        {
            var names = await known.ToHashSetAsync(cancellationToken: ct);
            await Task.WhenAll(all.Where(name => !names.Contains(name)).Select(create));
        }
    }

    /// <summary>In Azure the templates let only the app's own page send files.</summary>
    private static BlobServiceProperties PagesOfTheEmulator =>
        new()
        {
            Cors =
            [
                new()
                {
                    AllowedOrigins = "*",
                    AllowedMethods = "PUT",
                    AllowedHeaders = "content-type,x-ms-blob-type",
                    ExposedHeaders = "",
                    MaxAgeInSeconds = 3600,
                },
            ],
            // What is not set stays as it is.
            Logging = null,
            HourMetrics = null,
            MinuteMetrics = null,
            DeleteRetentionPolicy = null,
            StaticWebsite = null,
        };
}

/// <summary>Endpoints of an account that is opened by identity.</summary>
internal sealed record StorageEndpoints(Uri Blobs, Uri Queues, Uri Tables);
