using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.LocalHost;
using LeadFunctions.LocalHost.Running;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.AzuriteTests.Pipeline;

/// <summary>The whole app on a storage account of its own, with a clock that stands still until it is put
/// forward.</summary>
internal sealed partial class PipelineUnderTest : IAsyncDisposable
{
    /// <summary>A Saturday, 09:00 in New York.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 21, 14, 0, 0, TimeSpan.Zero);

    public const string FunctionKey = "a key for tests only";

    private readonly string _account;
    private readonly BlobServiceClient _blobs;

    private readonly TimeSpan _messageLock;
    private readonly ConcurrentBag<LocalFunctionsHost> _hosts = [];

    private Action<IServiceCollection> _more = _ => { };
    private DateTimeOffset _dropped;
    private string _personHashKey = "a key for tests only";

    private PipelineUnderTest(string account, AdjustableClock clock, TimeSpan messageLock) =>
        (_account, Clock, _blobs, _messageLock) = (account, clock, new BlobServiceClient(account), messageLock);

    public string Account => _account;

    public AdjustableClock Clock { get; }

    public CapturedLogs Logs { get; } = new();

    public LocalFunctionsHost Host { get; private set; } = null!;

    /// <param name="configuration">Paths in <c>config</c> with their content, applied before this returns.</param>
    public static Task<PipelineUnderTest> StartAsync(params IReadOnlyList<ConfigFile> configuration) =>
        StartAsync(TimeSpan.FromMinutes(10), configuration);

    /// <summary>With a clock that runs from the present: for what depends on the time of upload, which storage tells by
    /// its own.</summary>
    public static Task<PipelineUnderTest> StartNowAsync(params IReadOnlyList<ConfigFile> configuration) =>
        StartAsync(new AdjustableClock(), TimeSpan.FromMinutes(10), configuration, _ => { });

    /// <inheritdoc cref="StartAsync(TimeSpan, IReadOnlyList{ConfigFile})" path="/param"/>
    public static Task<PipelineUnderTest> StartNowAsync(
        TimeSpan messageLock,
        params IReadOnlyList<ConfigFile> configuration
    ) => StartAsync(new AdjustableClock(), messageLock, configuration, _ => { });

    /// <param name="more">Services that take the place of the app's.</param>
    public static Task<PipelineUnderTest> StartAsync(
        Action<IServiceCollection> more,
        IReadOnlyList<ConfigFile> configuration,
        TimeSpan? messageLock = null
    ) => StartAsync(AdjustableClock.RunningFrom(Start), messageLock ?? TimeSpan.FromMinutes(10), configuration, more);

    /// <param name="messageLock">After which the message of a killed host comes back. On a busy machine a short one
    /// lets messages of slow functions come back as well.</param>
    public static Task<PipelineUnderTest> StartAsync(
        TimeSpan messageLock,
        params IReadOnlyList<ConfigFile> configuration
    ) => StartAsync(AdjustableClock.RunningFrom(Start), messageLock, configuration, _ => { });

    /// <summary>The app as it goes on with what is stored, such as after a deployment.</summary>
    public static async Task<PipelineUnderTest> ResumeAsync(string account, DateTimeOffset now, string personHashKey)
    {
        var pipeline = new PipelineUnderTest(account, AdjustableClock.RunningFrom(now), TimeSpan.FromMinutes(10))
        {
            _personHashKey = personHashKey,
        };
        pipeline.Host = await pipeline.NewHostAsync();
        await pipeline.QuietAsync();
        return pipeline;
    }

    private static async Task<PipelineUnderTest> StartAsync(
        AdjustableClock clock,
        TimeSpan messageLock,
        IReadOnlyList<ConfigFile> configuration,
        Action<IServiceCollection> more
    )
    {
        var pipeline = new PipelineUnderTest(await TestAzurite.NewAccount(), clock, messageLock) { _more = more };
        pipeline.Host = await pipeline.NewHostAsync();
        foreach (var file in configuration)
            await pipeline.DropAsync(Containers.Config, file.Path, file.Content);
        await pipeline.QuietAsync();
        return pipeline;
    }

    /// <summary>One more host on the same account, as scale-out or a restart makes it.</summary>
    /// <param name="policies">Run under every storage call of the app, such as faults.</param>
    public async Task<LocalFunctionsHost> NewHostAsync(bool announceBlobs = true, params HttpPipelinePolicy[] policies)
    {
        var host = await LocalFunctionsHost.StartAsync(Options(announceBlobs, policies));
        _hosts.Add(host);
        return host;
    }

    /// <summary>The app's services alone: nothing runs unless a test calls it.</summary>
    public Task<LocalFunctionsHost> NewHostWithoutFunctionsAsync(params HttpPipelinePolicy[] policies) =>
        LocalFunctionsHost.StartAsync(Options(announceBlobs: false, policies, _ => false));

    /// <summary>One more host that answers HTTP and does nothing else.</summary>
    /// <param name="more">Services that take the place of the app's.</param>
    public Task<LocalFunctionsHost> NewFrontAsync(Action<IServiceCollection> more) =>
        LocalFunctionsHost.StartAsync(
            Options(announceBlobs: false, [], type => type.GetMethods().Any(IsAskedOverHttp), more)
        );

    public Task RestartAsync() => RestartAsync(announceBlobs: true);

    public async Task RestartAsync(bool announceBlobs)
    {
        await Host.StopAsync();
        Host = await NewHostAsync(announceBlobs);
    }

    /// <summary>Goes on without some functions: what they would take stays in its queue.</summary>
    public async Task RestartWithoutAsync(params Type[] functions)
    {
        await Host.StopAsync();
        Host = await LocalFunctionsHost.StartAsync(Options(announceBlobs: true, [], type => !functions.Contains(type)));
        _hosts.Add(Host);
    }

    /// <summary>Has all look that look for lost work now and then, and waits for what they set off.</summary>
    public async Task FindLostWorkAsync()
    {
        Assert.True(await Host.RunTimerAsync("FindLostWork"));
        await QuietAsync();
    }

    public T Store<T>()
        where T : notnull => Host.Services.GetRequiredService<T>();

    public async Task QuietAsync()
    {
        try
        {
            await Eventually.Quiet(Host);
        }
        catch (OperationCanceledException e)
        {
            var left = await Task.WhenAll(
                Queues.All.Select(async q =>
                    $"{q} {(await Store<LeadStorage>().Queue(q).GetPropertiesAsync()).Value.ApproximateMessagesCount}"
                )
            );
            throw new TimeoutException(
                $"""
                The pipeline is not quiet yet. Queues: {string.Join(", ", left)}
                Runs: {string.Join(", ", Host.Counts.ByFunction.Select(f => $"{f.Key} {f.Value}"))}
                What was logged last:
                {string.Join('\n', Logs.Lines.TakeLast(60))}
                """,
                e
            );
        }
    }

    /// <inheritdoc cref="DropAsync(string, string, byte[])"/>
    public Task DropAsync(string container, string path, string content) =>
        DropAsync(container, path, Encoding.UTF8.GetBytes(content));

    /// <summary>Drops a file in a later second than the one before: storage tells times by its own clock, and files of
    /// one second have no order. Configuration is ordered by what it replaces and waits for nothing.</summary>
    public async Task DropAsync(string container, string path, byte[] content)
    {
        if (container != Containers.Config)
        {
            var before = _dropped;
            await Eventually.Holds(() => TimeProvider.System.GetUtcNow() >= before.AddSeconds(1));
        }
        await DropAtOnceAsync(container, path, content);
    }

    /// <summary>Drops uploads one right behind the other, so that they are at work together.</summary>
    public async Task DropTogetherAsync(params IEnumerable<(string Path, string Content)> uploads)
    {
        foreach (var (path, content) in uploads)
            await DropAtOnceAsync(Containers.Uploads, path, Encoding.UTF8.GetBytes(content));
    }

    /// <summary>Leaves a message in a queue, past the app's own clients. Queues of poison come into being with their
    /// first message.</summary>
    public async Task LeaveAsync(string queue, string message)
    {
        var client = new QueueServiceClient(_account).GetQueueClient(queue);
        await client.CreateIfNotExistsAsync();
        await client.SendMessageAsync(message);
    }

    /// <summary>Drops an upload and waits until the pipeline is through with it.</summary>
    public async Task<Batch> UploadAsync(string path, string content)
    {
        var affiliate = path[..path.IndexOf('/', StringComparison.Ordinal)];
        var known = (await BatchesAsync(affiliate)).Select(b => b.Id).ToHashSet();
        await DropAsync(Containers.Uploads, path, content);
        await QuietAsync();
        var added = (await BatchesAsync(affiliate)).Where(b => !known.Contains(b.Id)).ToList();
        return added.Count == 1
            ? added[0]
            : throw new InvalidOperationException(
                $"{path} made {added.Count} batches. What was logged:\n{string.Join('\n', Logs.Lines)}"
            );
    }

    public async ValueTask DisposeAsync() => await Host.DisposeAsync();

    private async Task DropAtOnceAsync(string container, string path, byte[] content)
    {
        var blob = _blobs.GetBlobContainerClient(container).GetBlobClient(path);
        var dropped = await blob.UploadAsync(BinaryData.FromBytes(content), overwrite: true);
        _dropped = dropped.Value.LastModified;
        foreach (var host in _hosts)
            host.Announce(blob.Uri.AbsolutePath);
    }

    private static bool IsAskedOverHttp(MethodInfo method) =>
        method.GetParameters().Any(p => p.IsDefined(typeof(HttpTriggerAttribute)));

    private LocalHostOptions Options(
        bool announceBlobs,
        HttpPipelinePolicy[] policies,
        Func<Type, bool>? functions = null,
        Action<IServiceCollection>? more = null
    )
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["AzureWebJobsStorage"] = _account,
                    ["LeadStorage"] = _account,
                    ["PersonHashKey"] = _personHashKey,
                    ["FunctionKey"] = FunctionKey,
                }
            )
            .Build();
        return new LocalHostOptions
        {
            FunctionsAssembly = typeof(Capabilities).Assembly,
            FunctionClasses = functions ?? (_ => true),
            Configuration = settings,
            ConfigureServices = services =>
            {
                services.AddSingleton(
                    new ConfiguringOptions { Patience = TimeSpan.FromSeconds(1), Quiet = TimeSpan.Zero }
                );
                AppComposition.AddServices(services, settings);
                // Two messages for one mail are common, and a test would wait for the second.
                services.AddSingleton(
                    new MailOptions
                    {
                        ClaimLease = TimeSpan.FromSeconds(30),
                        LookAgain = TimeSpan.FromMilliseconds(500),
                    }
                );
                _more(services);
                more?.Invoke(services);
                foreach (var policy in policies)
                    services.AddSingleton(policy);
            },
            LoggerFactory = LoggerFactory.Create(logging => logging.AddProvider(Logs)),
            Clock = Clock,
            HostJson = new HostJson
            {
                RoutePrefix = "",
                VisibilityTimeout = TimeSpan.FromMilliseconds(200),
                MaxPollingInterval = TimeSpan.FromSeconds(10),
            },
            MessageLock = _messageLock,
            AnnounceBlobs = announceBlobs,
            HttpPort = 0,
            StopGrace = TimeSpan.FromSeconds(2),
        };
    }
}

internal sealed record ConfigFile(string Path, string Content);
