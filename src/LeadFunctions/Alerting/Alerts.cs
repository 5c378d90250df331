using LeadFunctions.Leads;
using LeadFunctions.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SendGrid;

namespace LeadFunctions.Alerting;

internal static partial class Alerts
{
    private const string Endpoint = "SendGridEndpoint";
    private const string Runbook = "RunbookUrl";
    private const string Sandbox = "SendGridSandbox";

    /// <exception cref="InvalidOperationException">A setting is wrong; the message names it.</exception>
    public static IServiceCollection AddAlerting(this IServiceCollection services, IConfiguration settings) => services
        .AddSingleton(Options(settings))
        .AddSingleton<MailStore>().AddSingleton<Mailbox>().AddSingleton<SendMail>().AddSingleton<MailPause>().AddSingleton<Addresses>()
        .AddSingleton<ProcessingFailed>()
        .AddSingleton(provider => Channel(provider, provider.GetRequiredService<MailOptions>()));

    private static MailOptions Options(IConfiguration settings)
    {
        var usual = new MailOptions();
        return usual with
        {
            SendGridApiKey = settings.Secret("SENDGRID_API_KEY"),
            SendGridEndpoint = settings[Endpoint] is { Length: > 0 } endpoint ? EndpointOf(endpoint) : usual.SendGridEndpoint,
            SendGridSandbox = settings[Sandbox] is { Length: > 0 } sandbox && SandboxOf(sandbox),
            RunbookUrl = settings[Runbook] is { Length: > 0 } runbook ? RunbookOf(runbook) : null,
            From = AddressOf(settings, "MailFrom") ?? usual.From,
            Ops = AddressOf(settings, "OpsMail") ?? usual.Ops,
        };
    }

    // The key travels in a header: in the clear only to this machine.
    private static Uri EndpointOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
            ? uri
            : throw new InvalidOperationException($"The setting {Endpoint} is '{text}', expected an https address such as https://api.eu.sendgrid.com.");

    private static Uri RunbookOf(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps ? uri
        : throw new InvalidOperationException($"The setting {Runbook} is '{text}', expected an https address, such as that of docs/runbook on the repository's site.");

    private static string? AddressOf(IConfiguration settings, string setting) =>
        settings[setting] is not { Length: > 0 } text ? null
        : EmailAddress.TryParse(text, out var address) ? address.Value
        : throw new InvalidOperationException(
            $"The setting {setting} is no e-mail address. Expected one such as ops@example.com.");

    private static bool SandboxOf(string text) => bool.TryParse(text, out var sandbox) ? sandbox
        : throw new InvalidOperationException($"The setting {Sandbox} is '{text}', expected true or false.");

    private static IMailChannel Channel(IServiceProvider provider, MailOptions options)
    {
        var log = provider.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Alerts));
        if (options.SendGridApiKey is { Length: > 0 } key)
        {
            if (options.SendGridSandbox)
                LogSandbox(log);
            var client = new SendGridClient(new SendGridClientOptions { ApiKey = key, Host = options.SendGridEndpoint.AbsoluteUri.TrimEnd('/') });
            return new SendGridChannel(client, options.SendGridSandbox);
        }
        LogOutbox(log);
        return new OutboxChannel(provider.GetRequiredService<OutputFiles>());
    }

    [LoggerMessage(101, LogLevel.Warning, "There is no SENDGRID_API_KEY: mails are written to the container 'outbox'")]
    private static partial void LogOutbox(ILogger log);

    [LoggerMessage(103, LogLevel.Warning, "SendGridSandbox is true: SendGrid checks mails and sends none")]
    private static partial void LogSandbox(ILogger log);
}
