using System.Security.Cryptography;
using System.Text;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Mailing;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Telemetry;
using LeadFunctions.Foundation.Values;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Foundation.Finding;

/// <summary>Tells ops of a message that failed on every try. The message stays readable in the mail; its work is safe
/// to queue again once the cause is mended.</summary>
internal sealed partial class ProcessingFailed(Mailbox mails, TimeProvider clock, ILogger<ProcessingFailed> log)
{
    public async Task HandleAsync(string queue, string message, CancellationToken ct)
    {
        // A mail that could not be sent is not told by mail: it stays visible in the table, and in the log.
        if (queue == Queues.Mails && MailOf(message) is { } mail)
        {
            LogMailFailed(mail);
            Measures.Poisoned(queue);
            return;
        }
        LogPoison(queue);
        Measures.Poisoned(queue);
        var cause = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(message)).AsSpan(0, 8));
        await mails.AskAsync(Compose(queue, message, cause, clock.GetUtcNow()), ct);
    }

    private static Mail Compose(string queue, string message, string cause, DateTimeOffset now) =>
        new(
            // Once a day for the same message: put back and failed again, it is news.
            Cause: $"processing-failed|{queue}|{cause}|{now:yyyy-MM-dd}",
            At: now,
            To: Recipient.Ops,
            Subject: $"[Admin] Processing failed [{Batch(message) ?? queue}]",
            Body: new MailBody(
                $"A message of the queue '{queue}' failed on every try. Nothing is lost, but what it stands for waits.",
                [
                    new MailTable(
                        "The message",
                        ["content"],
                        [
                            [QueueMessageText.Of(message)],
                        ]
                    ),
                ],
                queue == Queues.PoisonBlobs
                    ? "Find the failed function in the log, mend the cause, then drop the file again: that does no harm."
                    : $"Find the failed function in the log, mend the cause, then put the message into '{queue}' again: running it twice does no harm.",
                "processing-failed"
            )
            {
                Links = [PageLink.Today],
            }
        );

    // Null for whatever else somebody put into the queue.
    private static string? MailOf(string message)
    {
        try
        {
            var key = QueueMessageText.Read<MailKey>(message);
            return $"{key.Month}{key.Cause}".All(c => char.IsAsciiHexDigitLower(c) || c == '-')
                ? $"{key.Month} {key.Cause}"
                : null;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static string? Batch(string message)
    {
        try
        {
            return QueueMessageText.Read<ChunkId>(message) is { Batch: { } batch } ? batch.Value : null;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    [LoggerMessage(111, LogLevel.Critical, "A mail could not be sent on any try: {Mail}. It waits in the table Mails")]
    private partial void LogMailFailed(string mail);

    [LoggerMessage(110, LogLevel.Error, "A message of {Queue} failed on every try")]
    private partial void LogPoison(string queue);
}
