using Azure.Core.Pipeline;
using Azure.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Storage;

internal static class Stores
{
    private const string Setting = "LeadStorage";

    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration settings) => services
        .AddSingleton<HttpPipelinePolicy, StorageMeter>()
        .AddSingleton(provider => Open(settings, [.. provider.GetServices<HttpPipelinePolicy>()]))
        .AddSingleton<Turns>().AddSingleton<MessageQueues>().AddSingleton<UploadStore>().AddSingleton<OutputFiles>()
        .AddSingleton<BatchStore>().AddSingleton<BatchProgress>().AddSingleton<LeadStore>().AddSingleton<LeadLookup>()
        .AddSingleton<PersonIndex>().AddSingleton<RunStore>().AddSingleton<CampaignCountStore>();

    /// <summary>By connection string for the emulator; in Azure by identity, from the same settings that the triggers use.</summary>
    private static LeadStorage Open(IConfiguration settings, HttpPipelinePolicy[] policies)
    {
        if (settings[Setting] is { Length: > 0 } connection)
            return LeadStorage.Open(connection, policies);
        var at = new StorageEndpoints(Endpoint(settings, "blob"), Endpoint(settings, "queue"), Endpoint(settings, "table"));
        return LeadStorage.Open(at, Identity(settings), policies);
    }

    /// <summary>Whom the app acts as in every storage account.</summary>
    public static ManagedIdentityCredential Identity(IConfiguration settings) => new(
        settings[$"{Setting}:clientId"] is { Length: > 0 } client
            ? ManagedIdentityId.FromUserAssignedClientId(client)
            : ManagedIdentityId.SystemAssigned);

    private static Uri Endpoint(IConfiguration settings, string service) =>
        Uri.TryCreate(settings[$"{Setting}:{service}ServiceUri"], UriKind.Absolute, out var uri) ? uri : throw new InvalidOperationException(
            $"The setting {Setting} is missing. Expected a connection string, or {Setting}__{service}ServiceUri and its like for the app's identity.");
}
