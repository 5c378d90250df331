using System.Collections.Concurrent;
using Azure.Core.Pipeline;
using LeadFunctions.AzuriteTests.Pipeline.SendingLeads;
using LeadFunctions.AzuriteTests.Proof.Processes;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.LocalHost;
using LeadFunctions.LocalHost.Azurite;
using LeadFunctions.LocalHost.Mails;
using LeadFunctions.LocalHost.Running;
using LeadFunctions.LocalHost.Webhooks;
using LeadFunctions.Ops.Auditing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SendGrid;

namespace LeadFunctions.AzuriteTests.Proof;

/// <summary>Storage whose clock can be put forward, a mail server, and as many instances of the app as are
/// wanted.</summary>
internal sealed class ProofStage : IAsyncDisposable
{
    private readonly AzuriteProcess _azurite;
    private readonly IHost _observer;

    private Dictionary<string, string?> Settings =>
        new()
        {
            ["AzureWebJobsStorage"] = Account,
            ["LeadStorage"] = Account,
            ["PersonHashKey"] = "a key for tests only",
        };

    private readonly ConcurrentQueue<Posted> _posted = [];

    private ProofStage(AzuriteProcess azurite, MailServer mails)
    {
        (_azurite, Mails) = (azurite, mails);
        _observer = NewInstance(FaultLine.None);
    }

    public AdjustableClock Clock { get; } = new();

    public MailServer Mails { get; }

    /// <summary>A customer's receiver, which keeps what reaches it.</summary>
    public WebhookReceiver Webhooks { get; private set; } = null!;

    /// <summary>All that the receiver took.</summary>
    public IEnumerable<Posted> Posted => _posted;

    /// <summary>What calls to the receiver go through, while an instance with such a line runs.</summary>
    public FaultLine? Line { get; set; }

    /// <summary>How far the clocks are ahead of the machine's.</summary>
    public TimeSpan Ahead => Clock.GetUtcNow() - TimeProvider.System.GetUtcNow();

    public string Account => _azurite.ConnectionString();

    /// <summary>Reads and drops files without any fault.</summary>
    public LeadStorage Storage => Get<LeadStorage>();

    public static async Task<ProofStage> OpenAsync()
    {
        var stage = new ProofStage(
            await AzuriteProcess.StartAsync(new() { HasAdjustableClock = true }),
            await MailServer.StartAsync()
        );
        stage.Webhooks = await WebhookReceiver.StartAsync(stage.TakeAsync);
        await stage.Storage.CreateMissingAsync(default);
        return stage;
    }

    public T Get<T>()
        where T : notnull => _observer.Services.GetRequiredService<T>();

    /// <summary>One more instance, whose calls go through a line.</summary>
    public IHost NewInstance(FaultLine line) => AppServices.Build(OptionsOf(line));

    /// <summary>For an instance in a process of its own.</summary>
    public Dictionary<string, string?> SettingsOfAHost() =>
        new(Settings)
        {
            ["SENDGRID_API_KEY"] = "a-key",
            ["MailFrom"] = "leads@example.com",
            ["OpsMail"] = "ops@example.com",
            ["SendGridEndpoint"] = Mails.Address.AbsoluteUri,
            [HostProgram.Ahead] = $"{(long)Ahead.TotalMilliseconds}",
        };

    public LocalHostOptions OptionsOf(FaultLine line)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(Settings).Build();
        return new LocalHostOptions
        {
            FunctionsAssembly = typeof(Capabilities).Assembly,
            Configuration = settings,
            Clock = Clock,
            ConfigureServices = services =>
            {
                AppComposition.AddServices(services, settings);
                WebhookConfig.With(WebhookConfig.Options)(services);
                services.AddSingleton<HttpPipelinePolicy>(line);
                services.AddSingleton<IMailChannel>(provider => new SpoiltMails(
                    line,
                    MailChannel(provider.GetRequiredService<OutputFiles>())
                ));
            },
        };
    }

    public async Task AdvanceAsync(TimeSpan by)
    {
        var moment = Clock.GetUtcNow() + by;
        await _azurite.PutAheadAsync(moment - TimeProvider.System.GetUtcNow(), default);
        Clock.AdvanceTo(moment);
    }

    public Task DropAsync(string container, string path, string content) =>
        Storage.Container(container).GetBlobClient(path).UploadAsync(BinaryData.FromString(content), overwrite: true);

    /// <summary>What the audit finds, hours after all was done.</summary>
    public async Task<IEnumerable<string>> AuditAsync()
    {
        await AdvanceAsync(TimeSpan.FromHours(2));
        return (await Get<Audit>().AskAsync(default)).Findings.Select(f => f.ToString());
    }

    /// <summary>Rows of all delivery files.</summary>
    public async Task<IReadOnlyList<DeliveredRow>> DeliveredAsync()
    {
        var rows = new List<DeliveredRow>();
        var container = Storage.Container(Containers.Deliveries);
        await foreach (var file in container.GetBlobsAsync())
        {
            var lines = (await container.GetBlobClient(file.Name).DownloadContentAsync())
                .Value.Content.ToString()
                .TrimEnd()
                .Split("\r\n");
            rows.AddRange(
                lines
                    .Skip(1)
                    .Select(line => new DeliveredRow(
                        LeadCode.Parse(file.Name.Split('/')[0]),
                        line.Split(',')
                            .Select(cell => cell.Trim('"'))
                            .First(cell => cell.Contains('@', StringComparison.Ordinal)),
                        file.Name
                    ))
            );
        }
        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        _observer.Dispose();
        await Mails.DisposeAsync();
        await Webhooks.DisposeAsync();
        await _azurite.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext context, Posted posted)
    {
        try
        {
            await (Line ?? FaultLine.None).PassAsync(() =>
            {
                _posted.Enqueue(posted);
                return Task.CompletedTask;
            });
        }
        catch (SpoiltCallException)
        {
            context.Abort();
        }
    }

    private SendGridChannel MailChannel(OutputFiles files) =>
        new(
            new SendGridClient(
                new SendGridClientOptions { ApiKey = "a key", Host = Mails.Address.AbsoluteUri.TrimEnd('/') }
            ),
            files
        );

    private sealed class SpoiltMails(FaultLine line, IMailChannel inner) : IMailChannel
    {
        public async Task<MailAnswer> SendAsync(Envelope envelope, CancellationToken ct)
        {
            MailAnswer? answer = null;
            // A mail has no key by which its service could tell that it comes again, so no client repeats it.
            await line.PassAsync(async () => answer = await inner.SendAsync(envelope, ct), mayRepeat: false);
            return answer!;
        }
    }
}
