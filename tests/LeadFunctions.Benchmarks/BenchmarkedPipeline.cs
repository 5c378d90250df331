using System.Diagnostics;
using System.Text;
using Azure.Storage.Blobs;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.LocalHost;
using LeadFunctions.LocalHost.Azurite;
using LeadFunctions.LocalHost.Running;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Benchmarks;

/// <summary>The app on an emulator of its own, configured with one affiliate and several campaigns.</summary>
internal sealed class BenchmarkedPipeline(AzuriteProcess azurite, LocalFunctionsHost host, LocalHostOptions options)
    : IAsyncDisposable
{
    /// <summary>Opens what answers over HTTP.</summary>
    public const string FunctionKey = "a key for benchmarks only";

    private const string Account = "benchmark";

    private readonly BlobServiceClient _blobs = new(azurite.ConnectionString(Account));
    private int _people;

    public LocalFunctionsHost Host => host;

    public string Connection => azurite.ConnectionString(Account);

    /// <summary>False loses the events of blobs.</summary>
    public bool AnnounceBlobs
    {
        set => options.AnnounceBlobs = value;
    }

    /// <param name="functions">Which function classes run; all by default.</param>
    /// <param name="timers">Whether timers run by their schedules.</param>
    /// <param name="services">Adds to the app's services.</param>
    /// <param name="isAsked">Whether it answers over HTTP.</param>
    public static async Task<BenchmarkedPipeline> StartAsync(
        Func<Type, bool>? functions = null,
        bool timers = false,
        Action<IServiceCollection>? services = null,
        bool isAsked = false
    )
    {
        var azurite = await AzuriteProcess.StartAsync(
            new AzuriteOptions
            {
                Accounts = new Dictionary<string, string>
                {
                    [Account] = Convert.ToBase64String(Encoding.UTF8.GetBytes("a key of the emulator")),
                },
            }
        );
        var connection = azurite.ConnectionString(Account);
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["AzureWebJobsStorage"] = connection,
                    ["LeadStorage"] = connection,
                    ["PersonHashKey"] = "a key for benchmarks only",
                    ["FunctionKey"] = FunctionKey,
                }
            )
            .Build();
        var options = new LocalHostOptions
        {
            FunctionsAssembly = typeof(Capabilities).Assembly,
            Configuration = settings,
            ConfigureServices = added =>
            {
                // Mails that gather for a minute, and messages that come back for them, are no work to be measured.
                added.AddSingleton(new ConfiguringOptions { Quiet = TimeSpan.Zero });
                AppComposition.AddServices(added, settings);
                added.AddSingleton(new MailOptions { LookAgain = TimeSpan.FromSeconds(1) });
                services?.Invoke(added);
            },
            HostJson = HostJson.Load(Path.Combine(AppContext.BaseDirectory, "host.json")),
            FunctionClasses = functions ?? (_ => true),
            RunTimers = timers,
            HttpPort = isAsked ? 0 : null,
        };
        var pipeline = new BenchmarkedPipeline(azurite, await LocalFunctionsHost.StartAsync(options), options);
        await pipeline.ConfigureAsync();
        return pipeline;
    }

    /// <summary>Drops a file and waits until all that comes of it is done.</summary>
    public async Task DropAsync(string container, string path, Stream content)
    {
        await UploadAsync(container, path, content);
        await host.WhenQuietAsync();
    }

    public Task UploadAsync(string container, string path, Stream content) =>
        _blobs.GetBlobContainerClient(container).GetBlobClient(path).UploadAsync(content, overwrite: true);

    /// <summary>Leads a second from drop to sent, of a file of people that were never there before.</summary>
    public async Task<double> RateAsync(int rows)
    {
        await using var file = BenchmarkConfig.Upload(rows, _people);
        _people += rows;
        var clock = Stopwatch.StartNew();
        await DropAsync(Containers.Uploads, $"{BenchmarkConfig.Affiliate}/people-{_people}.csv", file);
        return rows / clock.Elapsed.TotalSeconds;
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await azurite.DisposeAsync();
    }

    private async Task ConfigureAsync()
    {
        foreach (var (path, json) in BenchmarkConfig.Files)
            await DropAsync(Containers.Config, path, new MemoryStream(Encoding.UTF8.GetBytes(json)));
    }
}
