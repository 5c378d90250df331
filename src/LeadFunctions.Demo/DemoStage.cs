using System.Net;
using System.Reflection;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.LocalHost;
using LeadFunctions.LocalHost.Azurite;
using LeadFunctions.LocalHost.Mails;
using LeadFunctions.LocalHost.Running;
using LeadFunctions.LocalHost.Webhooks;
using LeadFunctions.Pipeline.SendingLeads;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Demo;

/// <summary>Storage in memory, a mail server and a customer's webhook on ports of their own, and all functions at work
/// on them in this process.</summary>
internal sealed class DemoStage : IAsyncDisposable
{
    public const string FunctionKey = "demo";

    private readonly AzuriteProcess? _azurite;
    private readonly ILoggerFactory _logs;
    private readonly IHost _onlookers;
    private long _failures;

    private DemoStage(
        AzuriteProcess? azurite,
        string storage,
        MailServer mails,
        WebhookReceiver webhook,
        ILoggerFactory logs
    )
    {
        (_azurite, ConnectionString, Mails, Webhook, _logs) = (azurite, storage, mails, webhook, logs);
        _onlookers = AppServices.Build(Options(_ => false));
    }

    public LocalFunctionsHost Host { get; private set; } = null!;

    public AdjustableClock Clock { get; } = new();

    public MailServer Mails { get; }

    /// <summary>It is busy when it is asked first.</summary>
    public WebhookReceiver Webhook { get; }

    public string ConnectionString { get; }

    /// <summary>Function runs that failed and were tried again.</summary>
    public long Failures => _failures + Host.Counts.ByFunction.Values.Sum(f => f.Failed);

    public static async Task<DemoStage> OpenAsync(DemoPlan plan, CancellationToken ct)
    {
        if (plan.Storage is not null)
            await StartedAzurite.CheckEmptyAsync(plan.Storage, ct);
        var azurite = plan.Storage is null
            ? await AzuriteProcess.StartAsync(new() { HasAdjustableClock = true }, ct)
            : null;
        var logs = LoggerFactory.Create(logging =>
            logging.AddProvider(new ErrorLog(Path.Combine(plan.Output, "errors.log")))
        );
        var storage = plan.Storage ?? azurite!.ConnectionString();
        var stage = new DemoStage(
            azurite,
            storage,
            await MailServer.StartAsync(),
            await WebhookReceiver.StartAsync(BusyAtFirst()),
            logs
        );
        try
        {
            stage.Host = await LocalFunctionsHost.StartAsync(stage.Options(_ => true), ct);
            return stage;
        }
        catch
        {
            stage._onlookers.Dispose();
            if (azurite is not null)
                await azurite.DisposeAsync();
            throw;
        }
    }

    /// <summary>A service of the app for whoever looks on or acts from outside. It is there also while the functions
    /// restart.</summary>
    public T Get<T>()
        where T : notnull => _onlookers.Services.GetRequiredService<T>();

    public Task<Configuration> ConfigurationAsync(CancellationToken ct) => Get<CurrentConfiguration>().GetAsync(ct);

    /// <summary>Puts the clocks of the functions and of storage to a moment, unless it has passed, and waits until all
    /// that is due then is done. The clock of an Azurite that others started stays: files then carry the machine's
    /// time.</summary>
    public async Task AdvanceToAsync(DateTimeOffset moment, CancellationToken ct)
    {
        var ahead = moment - TimeProvider.System.GetUtcNow();
        if (_azurite is not null && moment > Clock.GetUtcNow())
            await _azurite.PutAheadAsync(ahead, ct);
        Clock.AdvanceTo(moment);
        await Host.WhenQuietAsync(ct);
    }

    /// <summary>Deploys again: the functions end, and those that are asked for start.</summary>
    public async Task RestartAsync(Func<Type, bool> functions, CancellationToken ct)
    {
        _failures = Failures;
        await Host.StopAsync();
        Host = await LocalFunctionsHost.StartAsync(Options(functions), ct);
    }

    // As a crash would end it: storage is gone with it, so there is nothing to finish.
    public async ValueTask DisposeAsync()
    {
        Host.Kill();
        if (_azurite is not null)
            await _azurite.DisposeAsync();
        await Mails.DisposeAsync();
        await Webhook.DisposeAsync();
        _onlookers.Dispose();
        _logs.Dispose();
    }

    private static WebhookOptions ThisMachine { get; } =
        new()
        {
            MayConnectTo = IPAddress.IsLoopback,
            CertificateCheck = (_, certificate, _, _) => certificate?.Subject == WebhookReceiver.Subject,
        };

    private static Func<HttpContext, Posted, Task> BusyAtFirst()
    {
        var asked = 0;
        return (context, _) =>
        {
            context.Response.StatusCode =
                Interlocked.Increment(ref asked) == 1
                    ? StatusCodes.Status503ServiceUnavailable
                    : StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        };
    }

    // Nothing from the environment: a demo must not send real mails, nor reach real storage.
    private LocalHostOptions Options(Func<Type, bool> functions)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["AzureWebJobsStorage"] = ConnectionString,
                    ["LeadStorage"] = ConnectionString,
                    ["PersonHashKey"] = "demo-person-hash-key",
                    ["FunctionKey"] = FunctionKey,
                    ["WebhookSecrets:brixton"] = "whsec_ZGVtby13ZWJob29rLXNlY3JldC0yNC1ieXRlcw==",
                    ["SENDGRID_API_KEY"] = "demo",
                    ["MailFrom"] = "leads@example.com",
                    ["OpsMail"] = "ops@example.com",
                    ["SendGridEndpoint"] = Mails.Address.AbsoluteUri,
                }
            )
            .Build();
        return new LocalHostOptions
        {
            FunctionsAssembly = Assembly.Load("LeadFunctions"),
            FunctionClasses = functions,
            Configuration = settings,
            ConfigureServices = services =>
            {
                AppComposition.AddServices(services, settings);
                services.AddSingleton(ThisMachine);
                services.AddSingleton(new ConfiguringOptions { Quiet = TimeSpan.FromSeconds(5) });
            },
            Clock = Clock,
            HostJson = HostJson.Load(Path.Combine(AppContext.BaseDirectory, "host.json")),
            HttpPort = 0,
            LoggerFactory = _logs,
            StopGrace = TimeSpan.FromSeconds(5),
        };
    }
}
