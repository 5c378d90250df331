using Azure.Core.Pipeline;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Storage;

internal static class Stores
{
    /// <summary>Names the account, its endpoints and the identity that the app has in every storage account.</summary>
    public const string Setting = "LeadStorage";

    /// <exception cref="InvalidOperationException">A setting is missing or wrong; the message names it.</exception>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration settings) => services
        .AddLeadStorage(Opening(settings))
        .AddSingleton<Turns>().AddSingleton<MessageQueues>().AddSingleton<UploadStore>().AddSingleton<OutputFiles>()
        .AddSingleton<BatchStore>().AddSingleton<BatchProgress>().AddSingleton<LeadStore>().AddSingleton<LeadLookup>()
        .AddSingleton<PersonIndex>().AddSingleton<RunStore>().AddSingleton<CampaignCountStore>();

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
}
