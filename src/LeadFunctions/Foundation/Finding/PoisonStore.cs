using Azure;
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

    /// <summary>Takes all messages of a queue out of it, each once it was told.</summary>
    public async Task TakeAsync(string queue, Func<string, Task> tell, CancellationToken ct)
    {
        var client = storage.Queue(queue);
        try
        {
            while ((await client.ReceiveMessagesAsync(Shown, WhileTaken, ct)).Value is { Length: > 0 } messages)
                foreach (var message in messages)
                {
                    await tell(message.Body.ToString());
                    await client.DeleteMessageAsync(message.MessageId, message.PopReceipt, ct);
                }
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            // A queue comes into being with its first message; one that is gone was told by whoever took it over.
        }
    }

    /// <summary>Removes those of the first messages that tell of somebody. The others are there again at
    /// once.</summary>
    /// <returns>Whether all messages were looked at; otherwise somebody has one in hand, or there are too
    /// many.</returns>
    public async Task<bool> RemoveAsync(string queue, Func<string, bool> tells, CancellationToken ct)
    {
        var all = (await storage.Queue(queue).GetPropertiesAsync(ct)).Value.ApproximateMessagesCount;
        var messages = (await storage.Queue(queue).ReceiveMessagesAsync(Shown, WhileLookedAt, ct)).Value;
        foreach (var message in messages)
            if (tells(message.Body.ToString()))
                await storage.Queue(queue).DeleteMessageAsync(message.MessageId, message.PopReceipt, ct);
            else
                await storage
                    .Queue(queue)
                    .UpdateMessageAsync(
                        message.MessageId,
                        message.PopReceipt,
                        visibilityTimeout: TimeSpan.Zero,
                        cancellationToken: ct
                    );
        return messages.Length >= all;
    }
}
