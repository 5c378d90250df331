using System.Collections.Concurrent;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Pipeline.SendingLeads;

/// <summary>Starts the weekly sends that are due. It asks the ledger, not the tick: a send that an outage swallowed
/// starts on recovery, and one that ran does not run again.</summary>
internal sealed class WeeklySends(
    RunStore runs, DeliveryStore deliveries, MessageQueues queues, CurrentConfiguration configuration, TimeProvider clock)
{
    // Spares asking on every tick. An hour is soon enough for what only a lost message leaves.
    private readonly ConcurrentDictionary<LeadCode, string> _looked = [];

    public async Task HandleAsync(CancellationToken ct)
    {
        var campaigns = (await configuration.GetAsync(ct)).Campaigns.Values;
        foreach (var campaign in campaigns.Where(c => c is { Status: CampaignStatus.Active, Schedule.Kind: SendKind.Weekly }))
            await StartIfDueAsync(campaign, ct);
        foreach (var campaign in campaigns.Where(c => c is { Status: CampaignStatus.Active, Schedule.Kind: SendKind.Immediate }))
            await StartIfLeftAsync(campaign, ct);
    }

    // Places that wait for the send day of a campaign that has none any more, and whose message was lost.
    private async Task StartIfLeftAsync(Campaign campaign, CancellationToken ct)
    {
        var hour = PeriodNames.Hour(clock.GetUtcNow());
        if (_looked.GetValueOrDefault(campaign.LeadCode) == hour)
            return;
        if (await deliveries.WaitingAsync(campaign.LeadCode).AnyAsync(ct))
            await queues.SendAsync(Queues.WeeklySends, new CollectedSend(campaign.LeadCode, $"left-{hour}"), ct);
        _looked[campaign.LeadCode] = hour;
    }

    private async Task StartIfDueAsync(Campaign campaign, CancellationToken ct)
    {
        var due = WeeklySchedule.LastDue(campaign, clock.GetUtcNow());
        // A campaign that is newer than its last send day waits for the next.
        if (due.At < campaign.Since)
            return;
        var send = new CollectedSend(campaign.LeadCode, PeriodNames.Week(due.Local));
        var run = await runs.FindAsync(Jobs.WeeklySend(send.LeadCode), send.Period, ct);
        if (run?.State != RunState.Done)
            await queues.SendAsync(Queues.WeeklySends, send, ct);
    }
}
