using Azure;
using Azure.Storage.Queues.Models;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Foundation.Finding;

/// <summary>Messages in the poison queues, as somebody left them: their content may be anything.</summary>
internal sealed class PoisonStore(LeadStorage storage)
{
    /// <summary>The most messages of a queue that are looked at: its service shows no more.</summary>
    public const int Shown = 32;

    private static readonly TimeSpan WhileLookedAt = TimeSpan.FromSeconds(5);

    // One whose taker dies comes back.
    private static readonly TimeSpan WhileTaken = TimeSpan.FromMinutes(1);

    public static IEnumerable<string> Names =>
        Queues.All.Select(queue => queue + Queues.PoisonSuffix).Append(Queues.PoisonBlobs);

    /// <summary>The first messages of a queue; null where one cannot be read.</summary>
    public async Task<IReadOnlyList<string>?> PeekAsync(string queue, CancellationToken ct)
    {
        try
        {
            return [.. (await storage.Queue(queue).PeekMessagesAsync(Shown, ct)).Value.Select(m => m.Body.ToString())];
        }
        catch (FormatException)
        {
            return null;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            // It comes into being with its first message where no template made it.
            return [];
        }
    }

    /// <summary>Takes the next messages of a queue: they are hidden until they are removed, or for a minute.</summary>
    public async Task<IReadOnlyList<PoisonMessage>> TakeAsync(string queue, CancellationToken ct)
    {
        try
        {
            var messages = (await storage.Queue(queue).ReceiveMessagesAsync(Shown, WhileTaken, ct)).Value;
            return [.. messages.Select(m => new PoisonMessage(m.Body.ToString(), m.MessageId, m.PopReceipt))];
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            // It comes into being with its first message where no template made it.
            return [];
        }
    }

    /// <summary>Removes a message that was taken; one that another took meanwhile is theirs.</summary>
    public async Task RemoveAsync(string queue, PoisonMessage message, CancellationToken ct)
    {
        try
        {
            await storage.Queue(queue).DeleteMessageAsync(message.Id, message.Receipt, ct);
        }
        catch (RequestFailedException e) when (e.Status == 404) { }
    }

    /// <summary>Removes those of the first messages that tell of somebody. The others are there again at
    /// once.</summary>
    /// <returns>Whether all messages were looked at; otherwise somebody has one in hand, or there are too
    /// many.</returns>
    public async Task<bool> RemoveAsync(string queue, Func<string, bool> tells, CancellationToken ct)
    {
        var client = storage.Queue(queue);
        try
        {
            var all = (await client.GetPropertiesAsync(ct)).Value.ApproximateMessagesCount;
            var messages = (await client.ReceiveMessagesAsync(Shown, WhileLookedAt, ct)).Value;
            foreach (var message in messages)
                if (tells(message.Body.ToString()))
                    await client.DeleteMessageAsync(message.MessageId, message.PopReceipt, ct);
                else
                    await client.UpdateMessageAsync(
                        message.MessageId,
                        message.PopReceipt,
                        visibilityTimeout: TimeSpan.Zero,
                        cancellationToken: ct
                    );
            return messages.Length >= all;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            // Without its queue there is none; one that is gone was another's in the meantime.
            return e.ErrorCode == QueueErrorCode.QueueNotFound;
        }
    }
}
