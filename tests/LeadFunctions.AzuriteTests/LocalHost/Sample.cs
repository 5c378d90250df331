using System.Collections.Concurrent;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using LeadFunctions.LocalHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.AzuriteTests.LocalHost;

/// <summary>One test's storage account, what its functions saw, and hosts that run them.</summary>
internal sealed class Sample(string connectionString)
{
    public static readonly HostJson Quick = new()
    {
        MaxDequeueCount = 3,
        VisibilityTimeout = TimeSpan.Zero,
        MaxPollingInterval = TimeSpan.FromMilliseconds(200),
        PoisonBlobThreshold = 3,
        FunctionTimeout = TimeSpan.FromMinutes(1),
    };

    public Seen Seen { get; } = new();

    public BlobServiceClient Blobs { get; } = new(connectionString);

    public static async Task<Sample> NewAsync() => new(await TestAzurite.NewAccount());

    public Task<LocalFunctionsHost> StartAsync<TFunctions>(
        TimeProvider? clock = null,
        TimeSpan? messageLock = null,
        HostJson? hostJson = null,
        bool announceBlobs = true
    ) => LocalFunctionsHost.StartAsync(Options<TFunctions>(clock, messageLock, hostJson, announceBlobs));

    public LocalHostOptions Options<TFunctions>(
        TimeProvider? clock = null,
        TimeSpan? messageLock = null,
        HostJson? hostJson = null,
        bool announceBlobs = true
    ) =>
        new()
        {
            FunctionsAssembly = typeof(TFunctions).Assembly,
            FunctionClasses = type => type == typeof(TFunctions),
            Configuration = new ConfigurationBuilder()
                .AddInMemoryCollection([new("AzureWebJobsStorage", connectionString)])
                .Build(),
            ConfigureServices = services => services.AddSingleton(Seen),
            Clock = clock ?? TimeProvider.System,
            HostJson = hostJson ?? Quick,
            MessageLock = messageLock ?? TimeSpan.FromMinutes(10),
            HttpPort = 0,
            AnnounceBlobs = announceBlobs,
            StopGrace = TimeSpan.FromSeconds(2),
        };

    public QueueClient Queue(string name) => new(connectionString, name);

    public async Task<int> CountAsync(string queue)
    {
        var client = Queue(queue);
        return await client.ExistsAsync() ? (await client.GetPropertiesAsync()).Value.ApproximateMessagesCount : 0;
    }

    public Task UploadAsync(string container, string name, string content) =>
        Blobs
            .GetBlobContainerClient(container)
            .GetBlobClient(name)
            .UploadAsync(BinaryData.FromString(content), overwrite: true);
}

internal sealed class Seen
{
    private readonly ConcurrentQueue<string> _all = new();
    private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string[] All => [.. _all];

    /// <summary>Holds functions back until <see cref="Release"/>.</summary>
    public Task Released => _release.Task;

    public void Add(string what) => _all.Enqueue(what);

    public void Release() => _release.TrySetResult();
}
