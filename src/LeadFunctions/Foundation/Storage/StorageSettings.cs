using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using LeadFunctions.Foundation.Values;
using Microsoft.Extensions.Configuration;

namespace LeadFunctions.Foundation.Storage;

/// <summary>How settings open a storage account: by connection string for the emulator, in Azure by identity. A wrong
/// one is named and its text is not told: people paste keys into the wrong setting.</summary>
internal static class StorageSettings
{
    private const string Host = "AzureWebJobsStorage";
    private static readonly string[] Services = ["blob", "queue", "table"];

    /// <returns>Null where the setting is empty.</returns>
    /// <exception cref="InvalidOperationException">It is no connection string.</exception>
    public static string? ConnectionString(IConfiguration settings, string name)
    {
        if (settings.Secret(name) is not { } connection)
            return null;
        try
        {
            _ = (
                new BlobServiceClient(connection),
                new QueueServiceClient(connection),
                new TableServiceClient(connection)
            );
            return connection;
        }
        catch (Exception e) when (e is FormatException or ArgumentException or InvalidOperationException)
        {
            throw new InvalidOperationException(
                $"The setting {name} is no connection string of a storage account. Expected UseDevelopmentStorage=true "
                    + $"for the emulator, or nothing and {name}__blobServiceUri and its like for the app's identity."
            );
        }
    }

    /// <param name="service">One of <c>blob</c>, <c>queue</c> and <c>table</c>.</param>
    /// <returns>Null where the setting is empty.</returns>
    /// <exception cref="InvalidOperationException">It is no address that a token may be sent to.</exception>
    public static Uri? Endpoint(IConfiguration settings, string name, string service) =>
        settings[$"{name}:{service}ServiceUri"] is not { Length: > 0 } text ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps ? uri
        : throw new InvalidOperationException(
            $"The setting {name}__{service}ServiceUri is no https address. "
                + $"Expected one such as https://NAME.{service}.core.windows.net."
        );

    /// <exception cref="InvalidOperationException">An endpoint is missing or wrong.</exception>
    public static StorageEndpoints Endpoints(IConfiguration settings, string name)
    {
        var at = Services.Select(service => Endpoint(settings, name, service)).ToList();
        return at is [{ } blobs, { } queues, { } tables]
            ? new(blobs, queues, tables)
            : throw new InvalidOperationException(
                at.TrueForAll(uri => uri is null)
                    ? $"The setting {name} is missing. Expected a connection string, or {name}__blobServiceUri, "
                        + $"{name}__queueServiceUri and {name}__tableServiceUri for the app's identity."
                    : $"The setting {name}__{Services[at.IndexOf(null)]}ServiceUri is missing. "
                        + "Expected all three endpoints of an account that is opened by the app's identity."
            );
    }

    /// <exception cref="InvalidOperationException">The client id is none.</exception>
    public static ManagedIdentityCredential Identity(IConfiguration settings, string name) =>
        new(
            settings[$"{name}:clientId"] is not { Length: > 0 } client ? ManagedIdentityId.SystemAssigned
            : Guid.TryParse(client, out _) ? ManagedIdentityId.FromUserAssignedClientId(client)
            : throw new InvalidOperationException(
                $"The setting {name}__clientId is no id. Expected the client id of a managed identity, such as "
                    + "8f2c1e50-4b7d-4c1a-9a63-0d5e7b1f2a90, or nothing for the app's own identity."
            )
        );

    /// <summary>Without its account the Functions host starts, and then runs no timer and no blob trigger.</summary>
    /// <exception cref="InvalidOperationException">The account of the Functions host is missing or wrong.</exception>
    public static void CheckHost(IConfiguration settings)
    {
        if (settings[$"{Host}:accountName"] is not { Length: > 0 } && ConnectionString(settings, Host) is null)
            Endpoints(settings, Host);
    }
}
