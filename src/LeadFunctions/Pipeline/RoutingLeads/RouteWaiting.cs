using LeadFunctions.Foundation.Campaigns;
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
            leads.RemoveAll(lead => !WorthTrying.Is(lead, message, today, leadCode => HasRoom(lead, leadCode)));
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
        bool HasRoom(WaitingLead lead, LeadCode leadCode) =>
            !rooms.TryGetValue(leadCode, out var room) || room.Tally.HasRoom(lead.Affiliate, lead.Category);
    }

    // Of each campaign that takes what waits for a key.
    private async Task<Dictionary<LeadCode, RoomOfNow>> RoomsAsync(WaitingToRoute message, CancellationToken ct)
    {
        var (now, wanted) = (clock.GetUtcNow(), message.For.ToHashSet());
        var concerned = (
            from campaign in (await configuration.GetAsync(ct)).Campaigns.Values
            let keys = WhatWaits.For(campaign).For
            where keys.Any(wanted.Contains)
            select (keys, Limits: CampaignLimits.Of(campaign, now), campaign.LeadCode)
        ).ToDictionary(c => c.LeadCode);
        return (
            from room in await deliveries.RoomsAsync(concerned.Keys, ct)
            let campaign = concerned[room.LeadCode]
            select KeyValuePair.Create(
                room.LeadCode,
                new RoomOfNow(campaign.keys, campaign.Limits.Free(room), new RoomTally(room, campaign.Limits))
            )
        ).ToDictionary();
    }

    /// <param name="For">The keys whose leads the campaign takes.</param>
    /// <param name="Free">Places.</param>
    private sealed record RoomOfNow(IReadOnlyList<string> For, int Free, RoomTally Tally);

    [LoggerMessage(
        520,
        LogLevel.Information,
        "What waits for {Keys} campaigns and categories is tried again: {Chunks} chunks"
    )]
    private partial void LogFound(int keys, int chunks);
}
