using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Leads;
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
        var (rooms, waits, today) = (await RoomsAsync(message, ct), new List<WaitingQueue>(), clock.GetUtcNow().UtcDay);
        foreach (var key in message.For)
        {
            var leads = await waiting.WaitingForAsync(key, ct).ToListAsync(ct);
            if (message.Night is { } night && leads.Count > 0)
                await recycling.AddAsync(new NightLook(night, key, leads.Count), ct);
            leads.RemoveAll(lead => !WorthTrying.Is(lead, message, today, leadCode => IsOpen(lead, leadCode)));
            waits.Add(
                new(
                    key,
                    leads,
                    IsScarce: leads.Count > 1
                        && rooms.Values.Any(room => room.Free > 0 && room.Free < leads.Count && room.For.Contains(key))
                )
            );
        }
        var messages = WaitingOrder.Of(waits, today);
        foreach (var (again, turn) in messages)
            await queues.SendAsync(Queues.LeadsToRouteAgain, again, ct, turn * Turn);
        LogFound(message.For.Count, messages.Select(m => m.Message.ChunkId()).Distinct().Count());

        // A lead may be sent through to a campaign that does not take what it waits for.
        bool IsOpen(WaitingLead lead, LeadCode leadCode) =>
            !rooms.TryGetValue(leadCode, out var room)
            || (room.IsRunning && room.Tally.HasRoom(lead.Affiliate, lead.Category));
    }

    // Of each campaign that takes what waits for a key.
    private async Task<Dictionary<LeadCode, RoomOfNow>> RoomsAsync(WaitingToRoute message, CancellationToken ct)
    {
        var (now, wanted) = (clock.GetUtcNow(), message.For.ToHashSet());
        var settings = await configuration.GetAsync(ct);
        var concerned = settings
            .Campaigns.Values.Where(c => WhatWaits.For(c).For.Any(wanted.Contains))
            .ToDictionary(c => c.LeadCode);
        return (
            from room in await deliveries.RoomsAsync(concerned.Keys, ct)
            let campaign = concerned[room.LeadCode]
            let limits = CampaignLimits.Of(campaign, now)
            select KeyValuePair.Create(
                room.LeadCode,
                new RoomOfNow(
                    WhatWaits.For(campaign).For,
                    new RunningTime(campaign, settings).Against(now) is null,
                    limits.Free(room),
                    new RoomTally(room, limits)
                )
            )
        ).ToDictionary();
    }

    /// <param name="For">The keys whose leads the campaign takes.</param>
    /// <param name="Free">Places.</param>
    private sealed record RoomOfNow(IReadOnlyList<string> For, bool IsRunning, int Free, RoomTally Tally);

    [LoggerMessage(
        520,
        LogLevel.Information,
        "What waits for {Keys} campaigns and categories is tried again: {Chunks} chunks"
    )]
    private partial void LogFound(int keys, int chunks);
}
