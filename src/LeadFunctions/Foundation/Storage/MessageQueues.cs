using Azure;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Storage;

/// <summary>Sends messages between the steps. Every consumer is safe to get a message twice.</summary>
internal sealed class MessageQueues(LeadStorage storage)
{
    /// <summary>How long ago the message was sent that is next in a queue; none where nothing is to be taken.</summary>
    public async Task<TimeSpan?> AgeAsync(string queue, DateTimeOffset now, CancellationToken ct)
    {
        try
        {
            return (await storage.Queue(queue).PeekMessageAsync(ct)).Value?.InsertedOn is { } sent ? now - sent : null;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            // Queues of poison come into being with their first message.
            return null;
        }
    }

    /// <summary>About how many messages a queue holds, those in hand and those put off with them.</summary>
    public async Task<int> CountAsync(string queue, CancellationToken ct) =>
        (await storage.Queue(queue).GetPropertiesAsync(ct)).Value.ApproximateMessagesCount;

    /// <param name="delay">How long the message stays invisible; none by default.</param>
    public Task SendAsync<T>(string queue, T message, CancellationToken ct, TimeSpan? delay = null) =>
        storage.Queue(queue).SendMessageAsync(Json.Write(message), delay, timeToLive: NeverExpires, ct);

    private static readonly TimeSpan NeverExpires = TimeSpan.FromSeconds(-1);
}
