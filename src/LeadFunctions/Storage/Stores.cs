using Azure.Core.Pipeline;
using Azure.Identity;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Storage;

internal static class Stores
{
    private const string Setting = "LeadStorage";
    private const string SftpSetting = "SftpStorage";

    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration settings) => services
        .AddSingleton<HttpPipelinePolicy, StorageMeter>()
        .AddSingleton(provider => Open(settings, [.. provider.GetServices<HttpPipelinePolicy>()]))
        .AddSingleton(OpenSftp(settings)).AddSingleton<SftpStore>()
        .AddSingleton<Turns>().AddSingleton<MessageQueues>().AddSingleton<BatchProgress>()
        .AddSingleton<UploadStore>().AddSingleton<OutputFiles>().AddSingleton<BatchStore>().AddSingleton<LeadStore>().AddSingleton<SentDeliveries>()
        .AddSingleton<PersonStore>().AddSingleton<DomainCounts>().AddSingleton<DeliveryStore>().AddSingleton<WaitingStore>()
        .AddSingleton<ReturnWindowStore>().AddSingleton<ReturnStore>().AddSingleton<RunStore>().AddSingleton<ConfigurationStore>()
        .AddSingleton<CampaignCountStore>().AddSingleton<LeadLookup>().AddSingleton<WebhookStore>().AddSingleton<OpenWebhookStore>().AddSingleton<PersonIndex>()
        .AddSingleton<AccessStore>().AddSingleton<UploadAddresses>()
        .AddSingleton<ErasureStore>().AddSingleton<RetentionStore>().AddSingleton<PersonFiles>().AddSingleton<PersonTraces>().AddSingleton<UnreadUploads>().AddSingleton<PoisonStore>().AddSingleton<ErasedPeopleStore>();

    /// <summary>By connection string for the emulator; in Azure by identity, from the same settings that the triggers use.</summary>
    private static LeadStorage Open(IConfiguration settings, HttpPipelinePolicy[] policies)
    {
        if (settings[Setting] is { Length: > 0 } connection)
            return LeadStorage.Open(connection, policies);
        var at = new StorageEndpoints(Endpoint(settings, "blob"), Endpoint(settings, "queue"), Endpoint(settings, "table"));
        return LeadStorage.Open(at, Identity(settings), policies);
    }

    /// <summary>Nobody needs SFTP: without a setting there is no such account. The identity is that of the lead storage.</summary>
    private static SftpAccount OpenSftp(IConfiguration settings) =>
        settings[SftpSetting] is { Length: > 0 } connection ? new(new BlobServiceClient(connection))
        : settings[$"{SftpSetting}:blobServiceUri"] is not { Length: > 0 } at ? new(null)
        : Uri.TryCreate(at, UriKind.Absolute, out var uri) ? new(new BlobServiceClient(uri, Identity(settings)))
        : throw new InvalidOperationException($"The setting {SftpSetting}__blobServiceUri is '{at}'. Expected an address such as https://NAME.blob.core.windows.net, or nothing.");

    private static ManagedIdentityCredential Identity(IConfiguration settings) => new(
        settings[$"{Setting}:clientId"] is { Length: > 0 } client
            ? ManagedIdentityId.FromUserAssignedClientId(client)
            : ManagedIdentityId.SystemAssigned);

    private static Uri Endpoint(IConfiguration settings, string service) =>
        Uri.TryCreate(settings[$"{Setting}:{service}ServiceUri"], UriKind.Absolute, out var uri) ? uri : throw new InvalidOperationException(
            $"The setting {Setting} is missing. Expected a connection string, or {Setting}__{service}ServiceUri and its like for the app's identity.");
}
