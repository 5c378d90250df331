using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Pipeline.RoutingLeads;

/// <summary>Finds the leads that wait for a campaign or category and has them tried again, a message a chunk.
/// Safe to run twice: a lead that found its campaign waits no more.</summary>
internal sealed partial class RouteWaiting(WaitingStore waiting, MessageQueues queues, ILogger<RouteWaiting> log)
{
    public async Task HandleAsync(WaitingToRoute message, CancellationToken ct)
    {
        foreach (var key in message.For)
        {
            var chunks = await waiting.ChunksAsync(key, ct);
            foreach (var chunk in chunks.OrderBy(c => c.Batch.Value, StringComparer.Ordinal).ThenBy(c => c.Chunk))
                await queues.SendAsync(Queues.LeadsToRouteAgain, LeadsToRouteAgain.Of(chunk, [key]), ct);
            LogFound(key, chunks.Count);
        }
    }

    [LoggerMessage(520, LogLevel.Information, "What waits for {Key} is tried again: {Chunks} chunks")]
    private partial void LogFound(string key, int chunks);
}
