using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Storage;

internal static class Stores
{
    private const string Setting = "LeadStorage";
    private const string SftpSetting = "SftpStorage";

    /// <exception cref="InvalidOperationException">A setting is missing or wrong; the message names it.</exception>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration settings) => services
        .AddLeadStorage(Opening(settings))
        .AddSingleton(OpenSftp(settings)).AddSingleton<SftpStore>()
        .AddSingleton<Turns>().AddSingleton<MessageQueues>().AddSingleton<BatchProgress>()
        .AddSingleton<UploadStore>().AddSingleton<OutputFiles>().AddSingleton<BatchStore>().AddSingleton<LeadStore>().AddSingleton<SentDeliveries>()
        .AddSingleton<PersonStore>().AddSingleton<DomainCounts>().AddSingleton<DeliveryStore>().AddSingleton<WaitingStore>()
        .AddSingleton<ReturnWindowStore>().AddSingleton<ReturnStore>().AddSingleton<RunStore>().AddSingleton<ConfigurationStore>()
        .AddSingleton<CampaignCountStore>().AddSingleton<LeadLookup>().AddSingleton<WebhookStore>().AddSingleton<OpenWebhookStore>().AddSingleton<PersonIndex>()
        .AddSingleton<AccessStore>().AddSingleton<UploadAddresses>()
        .AddSingleton<ErasureStore>().AddSingleton<RetentionStore>().AddSingleton<PersonFiles>().AddSingleton<PersonTraces>().AddSingleton<UnreadUploads>().AddSingleton<PoisonStore>().AddSingleton<ErasedPeopleStore>();

    private static IServiceCollection AddLeadStorage(
        this IServiceCollection services, Func<HttpPipelinePolicy[], LeadStorage> open) => services
        .AddSingleton<HttpPipelinePolicy, StorageMeter>()
        .AddSingleton(provider => open([.. provider.GetServices<HttpPipelinePolicy>()]));

    /// <summary>By connection string for the emulator; in Azure by identity, from the same settings as the triggers.
    /// They are read at the start: the Functions host would go on without them and answer empty errors.</summary>
    private static Func<HttpPipelinePolicy[], LeadStorage> Opening(IConfiguration settings)
    {
        if (StorageSettings.ConnectionString(settings, Setting) is { } connection)
            return policies => LeadStorage.Open(connection, policies);
        var at = StorageSettings.Endpoints(settings, Setting);
        var identity = StorageSettings.Identity(settings, Setting);
        return policies => LeadStorage.Open(at, identity, policies);
    }

    /// <summary>Nobody needs SFTP: without a setting there is no such account. The identity is that of the lead storage.</summary>
    private static SftpAccount OpenSftp(IConfiguration settings) =>
        StorageSettings.ConnectionString(settings, SftpSetting) is { } connection
            ? new(new BlobServiceClient(connection))
        : StorageSettings.Endpoint(settings, SftpSetting, "blob") is { } at
            ? new(new BlobServiceClient(at, StorageSettings.Identity(settings, Setting)))
        : new(null);
}
