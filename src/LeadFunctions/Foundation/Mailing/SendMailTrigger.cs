using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Foundation.Mailing;

internal sealed class SendMailTrigger(SendMail handler, FindMails finder)
{
    [Function("FindMails")]
    public Task FindAsync([TimerTrigger("50 */10 * * * *")] TimerInfo timer, CancellationToken ct) =>
        finder.HandleAsync(ct);

    [Function("SendMail")]
    public Task RunAsync(
        [QueueTrigger(Queues.Mails, Connection = "LeadStorage")] string message,
        CancellationToken ct
    ) => handler.HandleAsync(QueueMessageText.Read<MailKey>(message), ct);
}
