using System.Net.Http.Json;
using System.Text;
using LeadFunctions.AzuriteTests.Pipeline.SendingLeads;
using LeadFunctions.Demo;
using LeadFunctions.Foundation.Http;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.LocalHost;
using LeadFunctions.LocalHost.Azurite;
using LeadFunctions.LocalHost.Mails;
using LeadFunctions.LocalHost.Running;
using LeadFunctions.LocalHost.Webhooks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.AzuriteTests.Proof.Year;

/// <summary>Storage, a mail server, a customer's receiver and a host, all at the time of the year. Blobs get their time
/// from storage and rows theirs from the host, so both clocks are moved: Azurite's by a script that is loaded into it.
/// To shift what storage answers, under the host's calls, would leave what it decides by its clock, such as when a
/// message is seen again, at the machine's time.</summary>
internal sealed class YearStage : IAsyncDisposable
{
    private const string Key = "year";

    private static readonly TimeSpan LocksOfTheDead = TimeSpan.FromMinutes(11);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    private readonly AzuriteProcess _azurite;
    private readonly ILoggerFactory? _logs;
    private readonly IHost _observer;
    private LocalHostOptions? _options;
    private LocalFunctionsHost? _host;
    private volatile bool _hasSent;
    private int _posts;
    private long _failures;

    private YearStage(AzuriteProcess azurite, MailServer mails, DateTimeOffset now, string? logs)
    {
        (_azurite, Mails, Clock) = (azurite, mails, AdjustableClock.RunningFrom(now));
        _logs = logs is null ? null : LoggerFactory.Create(logging => logging.AddProvider(new ErrorLog(logs)));
        _observer = AppServices.Build(NewOptions());
    }

    public AdjustableClock Clock { get; }

    public MailServer Mails { get; }

    public WebhookReceiver Webhooks { get; private set; } = null!;

    public DateTimeOffset Now => Clock.GetUtcNow();

    public bool IsUp => _host is not null;

    /// <summary>While it is so, the customer's receiver answers that it is busy.</summary>
    public bool IsReceiverDown { get; set; }

    /// <summary>Requests that the receiver took.</summary>
    public int Posts => _posts;

    public long TimersRun { get; private set; }

    /// <summary>Runs of functions that failed and were tried again.</summary>
    public long Failures => _failures + (_host?.Counts.ByFunction.Values.Sum(f => f.Failed) ?? 0);

    public LeadStorage Storage => Get<LeadStorage>();

    /// <param name="folder">Where storage is kept; null keeps it in memory.</param>
    /// <param name="logs">File of the errors that are logged.</param>
    public static async Task<YearStage> OpenAsync(string? folder, DateTimeOffset now, string? logs)
    {
        var azurite = await AzuriteProcess.StartAsync(
            new()
            {
                HasAdjustableClock = true,
                Folder = folder,
                SavesWhenTold = folder is not null,
                Memory = folder is null ? null : 16_000,
            }
        );
        await azurite.PutAheadAsync(now - TimeProvider.System.GetUtcNow(), default);
        var stage = new YearStage(azurite, await MailServer.StartAsync(), now, logs);
        stage.Webhooks = await WebhookReceiver.StartAsync(stage.AnswerAsync);
        await stage.StartAsync();
        return stage;
    }

    /// <summary>A service of the app for whoever looks on from outside. It is there also while the host is
    /// down.</summary>
    public T Get<T>()
        where T : notnull => _observer.Services.GetRequiredService<T>();

    public async Task StartAsync()
    {
        _options = NewOptions();
        _options.StorageLine.Sent += _ => _hasSent = true;
        _host = await LocalFunctionsHost.StartAsync(_options);
        await QuietAsync();
    }

    /// <summary>Ends the host as a deployment does.</summary>
    public async Task StopAsync()
    {
        await _host!.StopAsync();
        _failures = Failures;
        _host = null;
    }

    /// <summary>Ends the host as a crash does, while it is at work. What it held comes back to the next one.</summary>
    public async Task KillAsync(TimeSpan after)
    {
        var quiet = _host!.WhenQuietAsync();
        await Task.WhenAny(quiet, Task.Delay(after));
        // It waits for a host that is gone.
        _ = quiet.ContinueWith(ended => ended.Exception, TaskScheduler.Default);
        _failures = Failures;
        _host.Kill();
        _host = null;
        await GoToAsync(Now + LocksOfTheDead);
    }

    /// <summary>Puts both clocks to a moment, unless it has passed.</summary>
    public async Task GoToAsync(DateTimeOffset moment)
    {
        if (moment <= Now)
            return;
        await _azurite.PutAheadAsync(moment - TimeProvider.System.GetUtcNow(), default);
        Clock.AdvanceTo(moment);
    }

    public IReadOnlyList<(string Name, DateTimeOffset At)> TimersAfter(DateTimeOffset moment) =>
        [.. _host!.TimersAfter(moment)];

    /// <summary>Runs a timer, and what it sets off.</summary>
    public async Task RunTimerAsync(string name)
    {
        TimersRun++;
        await _host!.RunTimerAsync(name);
        if (_hasSent)
            await QuietAsync();
    }

    /// <summary>Waits until all is done that can be done, however long messages are put off: clocks are put forward
    /// where nothing else is left.</summary>
    public async Task QuietAsync()
    {
        var (host, began) = (_host!, TimeProvider.System.GetTimestamp());
        _hasSent = false;
        var quiet = host.WhenQuietAsync();
        while (await Task.WhenAny(quiet, Task.Delay(Look)) != quiet)
        {
            if (TimeProvider.System.GetElapsedTime(began) > Patience)
                throw new TimeoutException(
                    $"It is not quiet at {Now:u}. At work: {string.Join(", ", host.Counts.ByFunction.Where(f => f.Value.InFlight > 0).Select(f => f.Key))}"
                );
            if (host.Counts.InFlight == 0)
                await GoToAsync(Now.AddMinutes(1));
        }
        await quiet;
    }

    /// <summary>Drops a file in a second of its own: those of one second have no order.</summary>
    public async Task DropAsync(string container, string path, string content)
    {
        await GoToAsync(new DateTimeOffset(Now.Ticks - (Now.Ticks % TimeSpan.TicksPerSecond), default).AddSeconds(1));
        await Storage
            .Container(container)
            .GetBlobClient(path)
            .UploadAsync(BinaryData.FromBytes(Encoding.UTF8.GetBytes(content)), overwrite: true);
    }

    /// <returns>The text of a file, without the mark that Excel needs; null where there is none.</returns>
    public async Task<string?> ReadAsync(string container, string path)
    {
        var blob = Storage.Container(container).GetBlobClient(path);
        return await blob.ExistsAsync()
            ? (await blob.DownloadContentAsync()).Value.Content.ToString().TrimStart('\uFEFF')
            : null;
    }

    /// <summary>Asks the app as ops do, and waits for what that sets off.</summary>
    /// <returns>The status of the answer.</returns>
    public async Task<int> PostAsync(string path, object body)
    {
        using var http = new HttpClient { BaseAddress = _host!.HttpAddress };
        http.DefaultRequestHeaders.Add(FunctionKeys.Header, Key);
        var answer = await http.PostAsJsonAsync(path, body);
        await QuietAsync();
        return (int)answer.StatusCode;
    }

    /// <summary>Keeps storage in its folder. The host ends first, so that nothing is half done.</summary>
    public async Task SaveAsync()
    {
        await StopAsync();
        await _azurite.SaveAsync(default);
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
            await _host.StopAsync();
        _observer.Dispose();
        await Mails.DisposeAsync();
        await Webhooks.DisposeAsync();
        await _azurite.DisposeAsync();
        _logs?.Dispose();
    }

    private Task AnswerAsync(HttpContext context, Posted posted)
    {
        context.Response.StatusCode = IsReceiverDown
            ? StatusCodes.Status503ServiceUnavailable
            : StatusCodes.Status204NoContent;
        if (!IsReceiverDown)
            Interlocked.Increment(ref _posts);
        return Task.CompletedTask;
    }

    private LocalHostOptions NewOptions()
    {
        var account = _azurite.ConnectionString();
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    ["AzureWebJobsStorage"] = account,
                    ["LeadStorage"] = account,
                    ["PersonHashKey"] = "a key for tests only",
                    ["FunctionKey"] = Key,
                    ["SENDGRID_API_KEY"] = "a-key",
                    ["MailFrom"] = "leads@example.com",
                    ["OpsMail"] = "ops@example.com",
                    ["SendGridEndpoint"] = Mails.Address.AbsoluteUri,
                }
            )
            .Build();
        return new LocalHostOptions
        {
            FunctionsAssembly = typeof(Capabilities).Assembly,
            Configuration = settings,
            ConfigureServices = services =>
            {
                AppComposition.AddServices(services, settings);
                WebhookConfig.With(WebhookConfig.Options)(services);
            },
            Clock = Clock,
            HostJson = new HostJson
            {
                RoutePrefix = "",
                VisibilityTimeout = TimeSpan.FromMilliseconds(200),
                MaxPollingInterval = TimeSpan.FromSeconds(10),
            },
            // The year asks for them, one after the other.
            RunTimers = false,
            HttpPort = 0,
            LoggerFactory = _logs,
            StopGrace = TimeSpan.FromSeconds(30),
        };
    }
}
