using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Pipeline.RoutingLeads;

/// <summary>Finds the leads that wait for a campaign or category and has them tried again, a message a chunk, the best
/// first. Safe to run twice: a lead that found its campaign waits no more.</summary>
internal sealed partial class RouteWaiting(
    WaitingStore waiting,
    RecyclingStore recycling,
    DeliveryStore deliveries,
    MessageQueues queues,
    CurrentConfiguration configuration,
    TimeProvider clock,
    ILogger<RouteWaiting> log
)
{
    // Messages are worked on side by side: those of a better grade need a start.
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(2);

    public async Task HandleAsync(WaitingToRoute message, CancellationToken ct)
    {
        var (free, waits) = (await FreeAsync(message, ct), new List<WaitingQueue>());
        var today = clock.GetUtcNow().UtcDay;
        foreach (var key in message.For)
        {
            var leads = await waiting.WaitingForAsync(key, ct).ToListAsync(ct);
            if (message.Night is { } night && leads.Count > 0)
                await recycling.AddAsync(new NightLook(night, key, leads.Count), ct);
            leads.RemoveAll(lead => !WorthTrying.Is(lead, message, today));
            waits.Add(new(key, leads, IsScarce: leads.Count > 1 && free[key].Any(places => places < leads.Count)));
        }
        var messages = WaitingOrder.Of(waits, today);
        foreach (var (again, turn) in messages)
            await queues.SendAsync(Queues.LeadsToRouteAgain, again, ct, turn * Turn);
        LogFound(message.For.Count, messages.Select(m => m.Message.ChunkId()).Distinct().Count());
    }

    // The room of each campaign that takes what waits for a key, where it has any.
    private async Task<ILookup<string, int>> FreeAsync(WaitingToRoute message, CancellationToken ct)
    {
        var (now, wanted) = (clock.GetUtcNow(), message.For.ToHashSet());
        var concerned = (await configuration.GetAsync(ct))
            .Campaigns.Values.Where(c => WhatWaits.For(c).For.Any(wanted.Contains))
            .ToDictionary(c => c.LeadCode);
        return (
            from room in await deliveries.RoomsAsync(concerned.Keys, ct)
            let campaign = concerned[room.LeadCode]
            let free = CampaignLimits.Of(campaign, now).Free(room)
            where free > 0
            from key in WhatWaits.For(campaign).For
            select (key, free)
        ).ToLookup(f => f.key, f => f.free);
    }

    [LoggerMessage(
        520,
        LogLevel.Information,
        "What waits for {Keys} campaigns and categories is tried again: {Chunks} chunks"
    )]
    private partial void LogFound(int keys, int chunks);
}
