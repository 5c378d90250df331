using System.Collections.Concurrent;
using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Pipeline.SendingLeads;

/// <summary>Starts the weekly sends that are due. It asks the ledger, not the tick: a send that an outage swallowed
/// starts on recovery, one that was begun and cut goes on, and one that ran does not run again. A send that falls into
/// a pause is passed over: what waits goes at the next one after it.</summary>
internal sealed class WeeklySends(
    RunStore runs,
    DeliveryStore deliveries,
    MessageQueues queues,
    CurrentConfiguration configuration,
    TimeProvider clock
)
{
    // Spares asking on every tick. An hour is soon enough for what only a lost message leaves.
    private readonly ConcurrentDictionary<LeadCode, string> _looked = [];

    public async Task HandleAsync(CancellationToken ct)
    {
        var campaigns = (await configuration.GetAsync(ct)).Campaigns.Values;
        foreach (var campaign in campaigns.Where(c => c.Schedule.Kind == SendKind.Weekly))
            await LookAsync(campaign, ct);
        foreach (
            var campaign in campaigns.Where(c =>
                c is { Status: CampaignStatus.Active, Schedule.Kind: SendKind.Immediate }
            )
        )
            await StartIfLeftAsync(campaign, ct);
    }

    // Places that wait for the send day of a campaign that has none any more, and whose message was lost.
    private async Task StartIfLeftAsync(Campaign campaign, CancellationToken ct)
    {
        var hour = PeriodNames.Hour(clock.GetUtcNow());
        if (_looked.GetValueOrDefault(campaign.LeadCode) == hour)
            return;
        if (await deliveries.WaitingAsync(campaign.LeadCode).AnyAsync(ct))
            await queues.SendAsync(
                Queues.WeeklySends,
                new CollectedSend(campaign.LeadCode, RunName.Parse($"left-{hour}")),
                ct
            );
        _looked[campaign.LeadCode] = hour;
    }

    private async Task LookAsync(Campaign campaign, CancellationToken ct)
    {
        var due = WeeklySchedule.LastDue(campaign, clock.GetUtcNow());
        var (job, period) = (Jobs.WeeklySend(campaign.LeadCode), PeriodNames.Week(due.Local));
        var known = await runs.OpenAndAsync(job, period, ct);
        // A campaign that is newer than its last send day waits for the next.
        var isNew = due.At >= campaign.Since && known.All(run => run.Period != period);
        if (campaign.Status == CampaignStatus.Paused)
        {
            if (isNew)
                await runs.FinishAsync(await runs.StartAsync(job, period, clock.GetUtcNow(), ct), ct);
            return;
        }
        foreach (
            var open in known
                .Where(run => run.State != RunState.Done)
                .Select(run => run.Period)
                .Concat(isNew ? [period] : [])
        )
            await queues.SendAsync(Queues.WeeklySends, new CollectedSend(campaign.LeadCode, RunName.Parse(open)), ct);
    }
}
