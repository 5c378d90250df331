using LeadFunctions.Foundation.Finding;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Pipeline.SendingLeads;

internal static class SendingLeadsRegistration
{
    public static IServiceCollection AddSendingLeads(this IServiceCollection services, IConfiguration settings) =>
        services
            .AddSingleton<DeliverLeads>()
            .AddSingleton<WeeklySends>()
            .AddSingleton<SendWeekly>()
            .AddSingleton<AgreedPlaces>()
            .AddSingleton<LastLook>()
            .AddSingleton<LeftSends>()
            .AddSingleton<DeliveryChannels>()
            .AddSingleton<CsvDelivery>()
            .AddSingleton<SendRecord>()
            .AddSingleton<WebhookStore>()
            .AddSingleton<OpenWebhookStore>()
            .AddSingleton<WebhookOptions>()
            .AddSingleton<WebhookClient>()
            .AddSingleton(new WebhookSecrets(name => settings[name]))
            .AddSingleton<StartWebhooks>()
            .AddSingleton<SendWebhook>()
            .AddSingleton<PostWebhook>()
            .AddSingleton<WebhookRecord>()
            .AddSingleton<WindUpWebhooks>()
            .AddSingleton<SendWebhooksAgain>()
            .AddFinder<RetryWebhooks>(FindEvery.HalfMinute, (finder, ct) => finder.HandleAsync(ct));
}
