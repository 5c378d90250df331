using System.Collections.Concurrent;
using System.Globalization;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;

namespace LeadFunctions.Pipeline.RoutingLeads;

/// <summary>Has leads tried again when a new day begins in a campaign's time zone: it may begin, end, or have room
/// again. It asks the ledger, not the tick: once a day for each campaign, also after an outage.</summary>
internal sealed class RouteAsTimeGoes(
    RunStore runs,
    MessageQueues queues,
    CurrentConfiguration configuration,
    TimeProvider clock
)
{
    // Spares asking the ledger again on every tick.
    private readonly ConcurrentDictionary<LeadCode, string> _done = [];

    public async Task HandleAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var campaign in (await configuration.GetAsync(ct)).Campaigns.Values)
            if (
                Period(campaign, new CampaignCalendar(campaign.TimeZone).Day(now)) is { } period
                && _done.GetValueOrDefault(campaign.LeadCode) != period
            )
                await RouteOnceAsync(campaign, period, now, ct);
    }

    /// <summary>The day on which a campaign may take what it did not take before; null where time changes
    /// nothing.</summary>
    public static string? Period(Campaign campaign, DateOnly today)
    {
        var isDaily = campaign.Pacing != Pacing.None || campaign.Caps is not { Month: null, Week: null, Day: null };
        return today < campaign.Starts
            ? null
            : (isDaily ? today : campaign.Starts).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private async Task RouteOnceAsync(Campaign campaign, string period, DateTimeOffset now, CancellationToken ct)
    {
        var run = await runs.StartAsync(Jobs.RouteAsTimeGoes(campaign.LeadCode), period, now, ct);
        if (run.State != RunState.Done)
        {
            await queues.SendAsync(Queues.WaitingToRoute, WhatWaits.For(campaign), ct);
            await runs.FinishAsync(run, ct);
        }
        _done[campaign.LeadCode] = period;
    }
}
