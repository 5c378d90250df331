using LeadFunctions.Storage;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Alerting;

internal sealed class SendMailTrigger(SendMail handler)
{
    [Function("SendMail")]
    public Task RunAsync([QueueTrigger(Queues.Mails, Connection = "LeadStorage")] string message, CancellationToken ct) =>
        handler.HandleAsync(Leads.Json.Read<MailKey>(message), ct);
}
