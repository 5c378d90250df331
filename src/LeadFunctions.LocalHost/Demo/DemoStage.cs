using System.Reflection;
using LeadFunctions.ConfiguringCampaigns;
using LeadFunctions.LocalHost.Azurite;
using LeadFunctions.LocalHost.Running;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.LocalHost.Demo;

/// <summary>Storage in memory on ports of its own, and all functions at work on it in this process.</summary>
internal sealed class DemoStage : IAsyncDisposable
{
    public const string FunctionKey = "demo";

    private readonly AzuriteProcess _azurite;
    private readonly ILoggerFactory _logs;

    private DemoStage(AzuriteProcess azurite, LocalFunctionsHost host, AdjustableClock clock, ILoggerFactory logs) =>
        (_azurite, Host, Clock, _logs) = (azurite, host, clock, logs);

    public LocalFunctionsHost Host { get; }

    public AdjustableClock Clock { get; }

    public string ConnectionString => _azurite.ConnectionString();

    public static async Task<DemoStage> OpenAsync(DemoPlan plan, CancellationToken ct)
    {
        var azurite = await AzuriteProcess.StartAsync(new(), ct);
        var logs = LoggerFactory.Create(logging => logging.AddProvider(new ErrorLog(Path.Combine(plan.Output, "errors.log"))));
        try
        {
            var clock = new AdjustableClock();
            var host = await LocalFunctionsHost.StartAsync(Options(azurite.ConnectionString(), clock, logs, plan.Keep ? 0 : null), ct);
            return new DemoStage(azurite, host, clock, logs);
        }
        catch
        {
            await azurite.DisposeAsync();
            throw;
        }
    }

    public T Get<T>() where T : notnull => Host.Services.GetRequiredService<T>();

    public Task<Configuration> ConfigurationAsync(CancellationToken ct) => Get<CurrentConfiguration>().GetAsync(ct);

    // As a crash would end it: storage is gone with it, so there is nothing to finish.
    public async ValueTask DisposeAsync()
    {
        Host.Kill();
        await _azurite.DisposeAsync();
        _logs.Dispose();
    }

    // Nothing from the environment: a demo must not send real mails, nor reach real storage.
    private static LocalHostOptions Options(string connection, AdjustableClock clock, ILoggerFactory logs, int? httpPort)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage"] = connection,
            ["LeadStorage"] = connection,
            ["PersonHashKey"] = "demo-person-hash-key",
        }).Build();
        return new LocalHostOptions
        {
            FunctionsAssembly = Assembly.Load("LeadFunctions"),
            Configuration = settings,
            ConfigureServices = services => AppComposition.AddServices(services, settings),
            Clock = clock,
            HostJson = HostJson.Load(Path.Combine(AppContext.BaseDirectory, "host.json")),
            HttpPort = httpPort,
            FunctionKeys = [FunctionKey],
            LoggerFactory = logs,
        };
    }
}
