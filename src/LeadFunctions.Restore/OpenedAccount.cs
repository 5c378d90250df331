using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Ops.BackingUp;
using LeadFunctions.Privacy.ErasingPeople;
using LeadFunctions.Privacy.FindingPeople;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Restore;

/// <summary>A storage account as whoever signed in with <c>az login</c> opens it; of an emulator by its connection
/// string.</summary>
internal static class OpenedAccount
{
    public static LeadStorage Open(string account) =>
        IsConnectionString(account)
            ? new(new BlobServiceClient(account), new QueueServiceClient(account), new TableServiceClient(account))
            : new(
                new BlobServiceClient(At(account, "blob"), new AzureCliCredential()),
                new QueueServiceClient(At(account, "queue"), new AzureCliCredential()),
                new TableServiceClient(At(account, "table"), new AzureCliCredential())
            );

    /// <summary>The app's own services on the account; no function runs.</summary>
    public static ServiceProvider Services(string account, string hashKey, TimeProvider clock)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    [RestoreCommand.HashKeySetting] = hashKey,
                    // Replaced below: the app would open the account by an identity of its own.
                    ["LeadStorage"] = IsConnectionString(account) ? account : "UseDevelopmentStorage=true",
                    ["AzureWebJobsStorage"] = "UseDevelopmentStorage=true",
                }
            )
            .Build();
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(settings)
            .AddSingleton(clock)
            .AddLeadFunctions(settings)
            .AddSingleton(Open(account))
            .BuildServiceProvider();
    }

    public static BackupStore Backups(LeadStorage storage) => new(storage);

    public static ErasureLedger Ledger(LeadStorage storage) => new(new PersonFiles(storage), new OutputFiles(storage));

    /// <returns>How many files of a container were written since.</returns>
    public static async Task<int> WrittenSinceAsync(
        LeadStorage storage,
        string container,
        DateTimeOffset since,
        CancellationToken ct
    ) =>
        await storage
            .Container(container)
            .GetBlobsAsync(cancellationToken: ct)
            .CountAsync(file => file.Properties.LastModified >= since, ct);

    public static bool IsConnectionString(string account) => account.Contains('=', StringComparison.Ordinal);

    private static Uri At(string account, string service) => new($"https://{account}.{service}.core.windows.net");
}
