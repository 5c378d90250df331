using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Foundation.Mailing;

internal sealed class SendMailTrigger(SendMail handler)
{
    [Function("SendMail")]
    public Task RunAsync(
        [QueueTrigger(Queues.Mails, Connection = "LeadStorage")] string message,
        CancellationToken ct
    ) => handler.HandleAsync(QueueMessageText.Read<MailKey>(message), ct);
}
