using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using LeadFunctions.LocalHost.Invoking;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.LocalHost.Queues;

/// <summary>Runs the function for one message and settles it: deleted, offered again later, or moved to
/// <c>{queue}-poison</c>.</summary>
internal sealed partial class QueueMessageRunner(
    LocalFunction function,
    QueueClient queue,
    QueueClient poison,
    FunctionInvoker invoker,
    LocalHostOptions options,
    ILogger logger
)
{
    public TimeSpan LockTime => options.MessageLock;

    /// <returns>Whether the message is settled; otherwise it comes again.</returns>
    public async Task<bool> RunAsync(QueueMessage message)
    {
        if (message.DequeueCount > options.HostJson.MaxDequeueCount)
        {
            await MoveToPoisonAsync(message, message.PopReceipt);
            return true;
        }

        await using var held = new MessageLock(queue, message, LockTime);
        var succeeded = await invoker.TryInvokeAsync(
            function,
            QueueInvocation.Of(function, message, message.Body.ToString(), options.HostJson)
        );
        await SettleAsync(message, await held.StopRenewingAsync(), succeeded);
        return succeeded;
    }

    private async Task SettleAsync(QueueMessage message, string popReceipt, bool succeeded)
    {
        try
        {
            if (succeeded)
                await queue.DeleteMessageAsync(message.MessageId, popReceipt);
            else if (message.DequeueCount >= options.HostJson.MaxDequeueCount)
                await MoveToPoisonAsync(message, popReceipt);
            else
                await queue.UpdateMessageAsync(
                    message.MessageId,
                    popReceipt,
                    visibilityTimeout: options.HostJson.VisibilityTimeout
                );
        }
        catch (RequestFailedException e) when (e.Status == 404 || e.ErrorCode == QueueErrorCode.PopReceiptMismatch)
        {
            LogLockLost(function.Name);
        }
    }

    private async Task MoveToPoisonAsync(QueueMessage message, string popReceipt)
    {
        await poison.CreateIfNotExistsAsync();
        await poison.SendMessageAsync(message.Body);
        await queue.DeleteMessageAsync(message.MessageId, popReceipt);
        LogPoison(function.Name, poison.Name, message.DequeueCount);
    }

    [LoggerMessage(21, LogLevel.Warning, "A message for {Function} went to {PoisonQueue} after {Tries} tries")]
    private partial void LogPoison(string function, string poisonQueue, long tries);

    [LoggerMessage(
        22,
        LogLevel.Warning,
        "{Function} finished after it had lost the lock on its message, which comes again"
    )]
    private partial void LogLockLost(string function);
}
