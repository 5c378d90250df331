using LeadFunctions.Leads;
using LeadFunctions.Storage;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.SendingLeads;

internal sealed class DeliverLeadsTrigger(DeliverLeads handler)
{
    [Function("DeliverLeads")]
    public Task RunAsync(
        [QueueTrigger(Queues.LeadsToDeliver, Connection = "LeadStorage")] string message, CancellationToken ct) =>
        handler.HandleAsync(Json.Read<LeadsToDeliver>(message), ct);
}

internal sealed class WeeklySendsTrigger(WeeklySends starter, SendWeekly handler)
{
    /// <summary>Every five minutes: send times are set to the minute, in many time zones.</summary>
    [Function("WeeklySends")]
    public Task StartAsync([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken ct) => starter.HandleAsync(ct);

    [Function("SendWeekly")]
    public Task RunAsync(
        [QueueTrigger(Queues.WeeklySends, Connection = "LeadStorage")] string message, CancellationToken ct) =>
        handler.HandleAsync(Json.Read<CollectedSend>(message), ct);
}

internal sealed class SendWebhookTrigger(SendWebhook handler, RetryWebhooks retries)
{
    [Function("SendWebhook")]
    public Task RunAsync(
        [QueueTrigger(Queues.Webhooks, Connection = "LeadStorage")] string message, CancellationToken ct) =>
        handler.HandleAsync(Json.Read<WebhookToSend>(message), ct);

    [Function("RetryWebhooks")]
    public Task RetryAsync([TimerTrigger("20 * * * * *")] TimerInfo timer, CancellationToken ct) => retries.HandleAsync(ct);
}
