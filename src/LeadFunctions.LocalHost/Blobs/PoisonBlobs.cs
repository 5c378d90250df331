using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace LeadFunctions.LocalHost.Blobs;

/// <summary>Reports a blob that no try could process, in the format of the Functions host.</summary>
internal sealed class PoisonBlobs(QueueClient queue)
{
    public const string QueueName = "webjobs-blobtrigger-poison";

    public async Task ReportAsync(string function, BlobClient blob, string version)
    {
        var report = JsonSerializer.Serialize(
            new
            {
                FunctionId = function,
                BlobType = "BlockBlob",
                ContainerName = blob.BlobContainerName,
                BlobName = blob.Name,
                ETag = version,
            }
        );
        await queue.CreateIfNotExistsAsync();
        await queue.SendMessageAsync(report);
    }
}
