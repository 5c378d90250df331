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
        foreach (var key in message.For)
        {
            var leads = await waiting.WaitingForAsync(key, ct).ToListAsync(ct);
            var isScarce = leads.Count > 1 && await IsScarceAsync(key, leads.Count, ct);
            var messages = WaitingOrder.Of(leads, isScarce, key, clock.GetUtcNow().UtcDay);
            foreach (var (again, turn) in messages)
                await queues.SendAsync(Queues.LeadsToRouteAgain, again, ct, turn * Turn);
            LogFound(key, leads.Select(lead => lead.Chunk).Distinct().Count());
        }
    }

    // Some campaign that takes what waits here has room for a part of it.
    private async Task<bool> IsScarceAsync(string key, int leads, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var campaign in (await configuration.GetAsync(ct)).Campaigns.Values)
            if (
                WhatWaits.For(campaign).For.Contains(key)
                && CampaignLimits.Of(campaign, now).Free(await deliveries.RoomAsync(campaign.LeadCode, ct))
                    is > 0
                        and var free
                && free < leads
            )
                return true;
        return false;
    }

    [LoggerMessage(520, LogLevel.Information, "What waits for {Key} is tried again: {Chunks} chunks")]
    private partial void LogFound(string key, int chunks);
}
