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
            Task.WhenAll(Tables.All.Select(t => tables.CreateTableIfNotExistsAsync(t, ct))),
            Task.WhenAll(Queues.All.Select(q => Queue(q).CreateIfNotExistsAsync(cancellationToken: ct))),
            Task.WhenAll(Containers.All.Select(c => Container(c).CreateIfNotExistsAsync(cancellationToken: ct)))
        );
        await blobs.SetPropertiesAsync(PagesOfTheEmulator, ct);
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
