using Azure;
using Azure.Storage.Blobs;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.LocalHost.Azurite;

/// <summary>An Azurite that somebody else started.</summary>
internal static class StartedAzurite
{
    /// <summary>On ports 10000 to 10002.</summary>
    public const string Usual = "UseDevelopmentStorage=true";

    /// <exception cref="AzuriteException">It does not run, is too old, or holds data; the message says what to
    /// do.</exception>
    public static async Task CheckEmptyAsync(string connectionString, CancellationToken ct)
    {
        if (AzuritePorts.Of(connectionString) is not { } ports || !await ports.AllAnswerAsync(ct))
            throw new AzuriteException(
                "No Azurite answers on all of its ports, usually 10000 to 10002. "
                    + "Start one: npx azurite --inMemoryPersistence --skipApiVersionCheck"
            );
        try
        {
            if (await new BlobContainerClient(connectionString, Containers.Uploads).ExistsAsync(ct))
                throw new AzuriteException(
                    "The Azurite that runs already has data of LeadFunctions, and the demo would add to it. Start an empty one."
                );
        }
        catch (RequestFailedException e) when (Refusal(e) is { } told)
        {
            throw new AzuriteException(told, e);
        }
    }

    /// <summary>What to do where an Azurite refuses clients that are newer than itself; null for other
    /// errors.</summary>
    public static string? Refusal(RequestFailedException e) =>
        e.ErrorCode == "InvalidHeaderValue" && e.Message.Contains("API version", StringComparison.Ordinal)
            ? "The Azurite that runs refuses this version of the storage clients. Start it with --skipApiVersionCheck."
            : null;
}
