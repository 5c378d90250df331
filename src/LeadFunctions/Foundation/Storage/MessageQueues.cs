using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Foundation.Storage;

/// <summary>Sends messages between the steps. Every consumer is safe to get a message twice.</summary>
internal sealed class MessageQueues(LeadStorage storage)
{
    /// <param name="delay">How long the message stays invisible; none by default.</param>
    public Task SendAsync<T>(string queue, T message, CancellationToken ct, TimeSpan? delay = null) =>
        storage.Queue(queue).SendMessageAsync(Json.Write(message), delay, timeToLive: NeverExpires, ct);

    private static readonly TimeSpan NeverExpires = TimeSpan.FromSeconds(-1);
}
