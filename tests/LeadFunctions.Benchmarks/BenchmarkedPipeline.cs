using System.Text;
using Azure.Storage.Blobs;
using LeadFunctions.LocalHost;
using LeadFunctions.LocalHost.Azurite;
using LeadFunctions.LocalHost.Running;
using LeadFunctions.Storage;
using Microsoft.Extensions.Configuration;

namespace LeadFunctions.Benchmarks;

/// <summary>The app on an emulator of its own, configured with one affiliate and several campaigns.</summary>
internal sealed class BenchmarkedPipeline(AzuriteProcess azurite, LocalFunctionsHost host, BlobServiceClient blobs) : IAsyncDisposable
{
    private const string Account = "benchmark";

    public LocalFunctionsHost Host => host;

    /// <param name="functions">Which function classes run; all by default.</param>
    public static async Task<BenchmarkedPipeline> StartAsync(Func<Type, bool>? functions = null)
    {
        var azurite = await AzuriteProcess.StartAsync(new AzuriteOptions
        {
            Accounts = new Dictionary<string, string> { [Account] = Convert.ToBase64String(Encoding.UTF8.GetBytes("a key of the emulator")) },
        });
        var connection = azurite.ConnectionString(Account);
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage"] = connection, ["LeadStorage"] = connection, ["PersonHashKey"] = "a key for benchmarks only",
        }).Build();
        var host = await LocalFunctionsHost.StartAsync(new LocalHostOptions
        {
            FunctionsAssembly = typeof(Capabilities).Assembly,
            Configuration = settings,
            ConfigureServices = services => AppComposition.AddServices(services, settings),
            HostJson = HostJson.Load(Path.Combine(AppContext.BaseDirectory, "host.json")),
            FunctionClasses = functions ?? (_ => true),
            RunTimers = false,
        });
        var pipeline = new BenchmarkedPipeline(azurite, host, new BlobServiceClient(connection));
        await pipeline.ConfigureAsync();
        return pipeline;
    }

    public async Task DropAsync(string container, string path, Stream content)
    {
        await blobs.GetBlobContainerClient(container).GetBlobClient(path).UploadAsync(content, overwrite: true);
        await host.WhenQuietAsync();
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
