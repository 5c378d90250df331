using System.Collections.Concurrent;
using System.Globalization;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Pipeline.RoutingLeads;

/// <summary>Has leads tried again when a new day begins in a campaign's time zone: it may begin, end, or have room
/// again; and once a night all that waits for any of them, whose person may be sent again. It asks the ledger, not the
/// tick: once a day, also after an outage.</summary>
internal sealed class RouteAsTimeGoes(
    RunStore runs,
    MessageQueues queues,
    CurrentConfiguration configuration,
    TimeProvider clock
)
{
    // As many as one message holds with room to spare.
    private const int KeysAMessage = 300;

    private static readonly TimeSpan Night = TimeSpan.FromHours(2);

    // Spares asking the ledger again on every tick.
    private readonly ConcurrentDictionary<LeadCode, string> _done = [];
    private string? _night;

    public async Task HandleAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var settings = await configuration.GetAsync(ct);
        await RecycleAsync(settings, now, ct);
        foreach (var campaign in settings.Campaigns.Values)
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

    private async Task RecycleAsync(Configuration settings, DateTimeOffset now, CancellationToken ct)
    {
        var night = PeriodNames.Day(now.UtcDay);
        if (_night == night || now.UtcDateTime.TimeOfDay < Night)
            return;
        var run = await runs.StartAsync(Jobs.Recycling, night, now, ct);
        if (run.State != RunState.Done)
        {
            foreach (
                var keys in WaitingToRoute.Of(settings.Campaigns.Values.Select(WhatWaits.For)).For.Chunk(KeysAMessage)
            )
                await queues.SendAsync(Queues.WaitingToRoute, new WaitingToRoute(keys, night), ct);
            await runs.FinishAsync(run, ct);
        }
        _night = night;
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
