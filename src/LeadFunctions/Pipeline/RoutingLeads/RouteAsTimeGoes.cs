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
        await BeginDaysAsync(settings, now, ct);
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
            await SendAsync(settings.Campaigns.Values, night, ct);
            await runs.FinishAsync(run, ct);
        }
        _night = night;
    }

    // What several campaigns may take is tried once for all of them.
    private async Task BeginDaysAsync(Configuration settings, DateTimeOffset now, CancellationToken ct)
    {
        var due = (
            from campaign in settings.Campaigns.Values
            let period = Period(campaign, new CampaignCalendar(campaign.TimeZone).Day(now))
            where period is not null && _done.GetValueOrDefault(campaign.LeadCode) != period
            select (Campaign: campaign, Period: period)
        ).ToList();
        var begun = new List<(Campaign Campaign, Run Run)>();
        foreach (var (campaign, period) in due)
            if (
                await runs.StartAsync(Jobs.RouteAsTimeGoes(campaign.LeadCode), period, now, ct) is
                { State: not RunState.Done } run
            )
                begun.Add((campaign, run));
        await SendAsync(begun.Select(b => b.Campaign), null, ct);
        foreach (var (_, run) in begun)
            await runs.FinishAsync(run, ct);
        foreach (var (campaign, period) in due)
            _done[campaign.LeadCode] = period;
    }

    private async Task SendAsync(IEnumerable<Campaign> campaigns, string? night, CancellationToken ct)
    {
        foreach (var keys in WaitingToRoute.Of(campaigns.Select(WhatWaits.For)).For.Chunk(KeysAMessage))
            await queues.SendAsync(Queues.WaitingToRoute, new WaitingToRoute(keys, night, IsNewDay: night is null), ct);
    }
}
