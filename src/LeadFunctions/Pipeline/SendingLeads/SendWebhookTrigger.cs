using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Pipeline.SendingLeads;

internal sealed class SendWebhookTrigger(SendWebhook handler)
{
    [Function("SendWebhook")]
    public Task RunAsync(
        [QueueTrigger(Queues.Webhooks, Connection = "LeadStorage")] string message,
        CancellationToken ct
    ) => handler.HandleAsync(QueueMessageText.Read<WebhookToSend>(message), ct);
}
