using Azure.Core;
using Azure.Core.Extensions;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using LeadFunctions.Foundation.Telemetry;
using Microsoft.Extensions.Azure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace LeadFunctions.Foundation.Storage;

internal static class StorageRegistration
{
    private const string Setting = "LeadStorage";
    private const string SftpSetting = "SftpStorage";

    /// <exception cref="InvalidOperationException">A setting is missing or wrong; the message names it.</exception>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration settings) =>
        services
            .AddLeadStorage(settings)
            .AddSftp(settings)
            .AddSingleton<TakeTurns>()
            .AddSingleton<MessageQueues>()
            .AddSingleton<UploadStore>()
            .AddSingleton<OutputFiles>()
            .AddSingleton<BatchStore>()
            .AddSingleton<BatchProgress>()
            .AddSingleton<ReceivedRowsStore>()
            .AddSingleton<LeadStore>()
            .AddSingleton<LeadLookup>()
            .AddSingleton<PersonIndex>()
            .AddSingleton<NamedPeople>()
            .AddSingleton<RunStore>()
            .AddSingleton<PassesToDeliver>()
            .AddSingleton<CampaignCountStore>();

    /// <summary>By connection string for the emulator; in Azure by identity, from the same settings as the triggers.
    /// They are read at the start: the Functions host would go on without them and answer empty errors.</summary>
    private static IServiceCollection AddLeadStorage(this IServiceCollection services, IConfiguration settings)
    {
        // Clients tell of their requests with addresses, and in those the names of files: nobody's log gets them.
        services.AddSingleton(_ => new AzureEventSourceLogForwarder(NullLoggerFactory.Instance));
        services.AddAzureClients(clients =>
        {
            clients.ConfigureDefaults(options => options.Diagnostics.IsLoggingEnabled = false);
            if (StorageSettings.ConnectionString(settings, Setting) is { } connection)
            {
                WithPolicies(clients.AddBlobServiceClient(connection));
                WithPolicies(clients.AddQueueServiceClient(connection));
                WithPolicies(clients.AddTableServiceClient(connection)).ConfigureOptions(WithShortAnswers);
                return;
            }
            var at = StorageSettings.Endpoints(settings, Setting);
            var identity = StorageSettings.Identity(settings, Setting);
            WithPolicies(clients.AddBlobServiceClient(at.Blobs)).WithCredential(identity);
            WithPolicies(clients.AddQueueServiceClient(at.Queues)).WithCredential(identity);
            WithPolicies(clients.AddTableServiceClient(at.Tables))
                .WithCredential(identity)
                .ConfigureOptions(WithShortAnswers);
        });
        return services.AddSingleton<HttpPipelinePolicy, StorageMeter>().AddSingleton<LeadStorage>();
    }

    /// <summary>Nobody needs SFTP: without a setting there is no such account. The identity is that of the lead
    /// storage.</summary>
    private static IServiceCollection AddSftp(this IServiceCollection services, IConfiguration settings)
    {
        var connection = StorageSettings.ConnectionString(settings, SftpSetting);
        var at = connection is null ? StorageSettings.Endpoint(settings, SftpSetting, "blob") : null;
        services.AddAzureClients(clients =>
        {
            if (connection is not null)
                clients.AddBlobServiceClient(connection).WithName(SftpSetting);
            else if (at is not null)
                clients
                    .AddBlobServiceClient(at)
                    .WithName(SftpSetting)
                    .WithCredential(StorageSettings.Identity(settings, Setting));
        });
        return services.AddSingleton(provider => new SftpAccount(
            connection is null && at is null
                ? null
                : provider.GetRequiredService<IAzureClientFactory<BlobServiceClient>>().CreateClient(SftpSetting)
        ));
    }

    /// <summary>What the app registers runs under every request, once per try: counting, faults in tests.</summary>
    private static IAzureClientBuilder<TClient, TOptions> WithPolicies<TClient, TOptions>(
        IAzureClientBuilder<TClient, TOptions> client
    )
        where TClient : class
        where TOptions : ClientOptions =>
        client.ConfigureOptions(
            (options, provider) =>
            {
                foreach (var policy in provider.GetServices<HttpPipelinePolicy>())
                    options.AddPolicy(policy, HttpPipelinePosition.PerRetry);
            }
        );

    private static void WithShortAnswers(TableClientOptions options) =>
        options.AddPolicy(new TransactionAnswer(), HttpPipelinePosition.PerRetry);
}
