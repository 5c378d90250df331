using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.SendingLeads;

internal static class Sending
{
    public static IServiceCollection AddSendingLeads(this IServiceCollection services) => services
        .AddSingleton<DeliverLeads>().AddSingleton<WeeklySends>().AddSingleton<SendWeekly>()
        .AddSingleton<DeliveryChannels>().AddSingleton<CsvDelivery>().AddSingleton<SendRecord>();
}
