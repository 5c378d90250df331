using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;

namespace LeadFunctions.Pipeline.SendingLeads;

/// <summary>Starts the weekly sends that are due. It asks the ledger, not the tick: a send that an outage swallowed
/// starts on recovery, and one that ran does not run again.</summary>
internal sealed class WeeklySends(RunStore runs, MessageQueues queues, CurrentConfiguration configuration, TimeProvider clock)
{
    public async Task HandleAsync(CancellationToken ct)
    {
        var campaigns = (await configuration.GetAsync(ct)).Campaigns.Values;
        foreach (var campaign in campaigns.Where(c => c is { Status: CampaignStatus.Active, Schedule.Kind: SendKind.Weekly }))
            await StartIfDueAsync(campaign, ct);
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
