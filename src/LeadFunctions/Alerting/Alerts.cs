using LeadFunctions.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SendGrid;

namespace LeadFunctions.Alerting;

internal static partial class Alerts
{
    public static IServiceCollection AddAlerting(this IServiceCollection services, IConfiguration settings)
    {
        var options = new MailOptions { SendGridApiKey = settings["SENDGRID_API_KEY"] };
        options = options with { From = settings["MailFrom"] ?? options.From, Ops = settings["OpsMail"] ?? options.Ops };
        return services.AddSingleton(options)
            .AddSingleton<MailStore>().AddSingleton<Mailbox>().AddSingleton<SendMail>().AddSingleton<Addresses>().AddSingleton<ProcessingFailed>()
            .AddSingleton(provider => Channel(provider, options));
    }

    private static IMailChannel Channel(IServiceProvider provider, MailOptions options)
    {
        if (options.SendGridApiKey is { Length: > 0 } key)
            return new SendGridChannel(new SendGridClient(new SendGridClientOptions { ApiKey = key }));
        LogOutbox(provider.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Alerts)));
        return new OutboxChannel(provider.GetRequiredService<OutputFiles>());
    }

    [LoggerMessage(101, LogLevel.Warning, "There is no SENDGRID_API_KEY: mails are written to the container 'outbox'")]
    private static partial void LogOutbox(ILogger log);
}
