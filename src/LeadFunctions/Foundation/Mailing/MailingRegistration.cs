using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SendGrid;

namespace LeadFunctions.Foundation.Mailing;

internal static partial class MailingRegistration
{
    private const string Endpoint = "SendGridEndpoint";
    private const string Runbook = "RunbookUrl";

    /// <summary>Set by App Service.</summary>
    public const string HostName = "WEBSITE_HOSTNAME";

    private const string Key = "SENDGRID_API_KEY";
    private const string Sandbox = "SendGridSandbox";
    private const string Sender = "MailFrom";
    private const string Alerted = "OpsMail";

    /// <exception cref="InvalidOperationException">A setting is wrong; the message names it.</exception>
    public static IServiceCollection AddMailing(this IServiceCollection services, IConfiguration settings) =>
        services
            .AddSingleton(Options(settings))
            .AddSingleton<MailStore>()
            .AddSingleton<Mailbox>()
            .AddSingleton<MailBudgetStore>()
            .AddSingleton<SendMail>()
            .AddSingleton<MailPause>()
            .AddSingleton<Addresses>()
            .AddSingleton(provider => Channel(provider, provider.GetRequiredService<MailOptions>()));

    private static MailOptions Options(IConfiguration settings)
    {
        var usual = new MailOptions();
        var key = KeyOf(settings.Secret(Key));
        return usual with
        {
            SendGridApiKey = key,
            SendGridEndpoint = settings[Endpoint] is { Length: > 0 } endpoint
                ? EndpointOf(endpoint)
                : usual.SendGridEndpoint,
            SendGridSandbox = settings[Sandbox] is { Length: > 0 } sandbox && SandboxOf(sandbox),
            Sites = new MailSites
            {
                App = settings[HostName] is { Length: > 0 } host ? new Uri($"https://{host}") : null,
                Runbook = settings[Runbook] is { Length: > 0 } runbook ? RunbookOf(runbook) : null,
            },
            From = AddressOf(Sender, settings[Sender], key is null ? usual.From : null),
            Ops = AddressOf(Alerted, settings[Alerted], key is null ? usual.Ops : null),
        };
    }

    // A blank at its end comes from copying; one within it would fail every mail, each a try at a time.
    private static string? KeyOf(string? text) =>
        text?.Trim() is not { Length: > 0 } key ? null
        : key.All(c => char.IsBetween(c, '!', '~')) ? key
        : throw new InvalidOperationException(
            $"The setting {Key} has a blank, a line break or a sign that no key of SendGrid has. Copy the key again."
        );

    // What stands there is not told: it may hold addresses, and this goes to the log.
    private static string AddressOf(string setting, string? text, string? usual) =>
        EmailAddress.TryParse(text ?? usual, out var address) ? address.Value
        : text is null
            ? throw new InvalidOperationException(
                $"The setting {setting} is missing. With {Key} mails leave, and without {setting} they would reach nobody. "
                    + "Expected one e-mail address, such as ops@example.com."
            )
        : throw new InvalidOperationException(
            $"The setting {setting} is no e-mail address. Expected one, and one alone, such as ops@example.com."
        );

    // The key travels in a header: in the clear only to this machine. The client adds the path.
    private static Uri EndpointOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri is { PathAndQuery: "/", Fragment: "", UserInfo: "" }
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
            ? uri
            : throw new InvalidOperationException(
                $"The setting {Endpoint} is '{text}', expected an https address without a path, such as https://api.eu.sendgrid.com."
            );

    private static Uri RunbookOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps
            ? uri
            : throw new InvalidOperationException(
                $"The setting {Runbook} is '{text}', expected an https address, such as that of docs/runbook on the repository's site."
            );

    private static bool SandboxOf(string text) =>
        bool.TryParse(text, out var sandbox)
            ? sandbox
            : throw new InvalidOperationException($"The setting {Sandbox} is '{text}', expected true or false.");

    private static IMailChannel Channel(IServiceProvider provider, MailOptions options)
    {
        var log = provider.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(MailingRegistration));
        if (options.SendGridApiKey is { Length: > 0 } key)
        {
            if (options.SendGridSandbox)
                LogSandbox(log);
            // A redirect would take key and mail to where nobody checked.
            var http = new HttpClient(
                new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(2) }
            );
            var client = new SendGridClient(
                http,
                new SendGridClientOptions { ApiKey = key, Host = options.SendGridEndpoint.AbsoluteUri.TrimEnd('/') }
            );
            return new SendGridChannel(client, provider.GetRequiredService<OutputFiles>(), options.SendGridSandbox);
        }
        LogOutbox(log);
        return new OutboxChannel(provider.GetRequiredService<OutputFiles>());
    }

    [LoggerMessage(101, LogLevel.Warning, "There is no SENDGRID_API_KEY: mails are written to the container 'outbox'")]
    private static partial void LogOutbox(ILogger log);

    [LoggerMessage(103, LogLevel.Warning, "SendGridSandbox is true: SendGrid checks mails and sends none")]
    private static partial void LogSandbox(ILogger log);
}
