using LeadFunctions.ConfiguringCampaigns;
using LeadFunctions.Leads;
using LeadFunctions.Storage;

namespace LeadFunctions.SendingLeads;

/// <summary>One campaign's send in one week.</summary>
/// <param name="Week">ISO week of the send day in the campaign's time zone, such as <c>2026-W47</c>.</param>
internal sealed record WeeklySend(LeadCode LeadCode, string Week);

/// <summary>Starts the weekly sends that are due. It asks the ledger, not the tick: a send that an outage swallowed
/// starts on recovery, and one that ran does not run again.</summary>
internal sealed class WeeklySends(RunStore runs, MessageQueues queues, CurrentConfiguration configuration, TimeProvider clock)
{
    public async Task HandleAsync(CancellationToken ct)
    {
        var campaigns = (await configuration.GetAsync(ct)).Campaigns.Values;
        foreach (var campaign in campaigns.Where(c => c.Schedule.Kind == SendKind.Weekly))
            await StartIfDueAsync(campaign, ct);
    }

    private async Task StartIfDueAsync(Campaign campaign, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var due = WeeklySchedule.LastDue(campaign, now);
        // A campaign that is newer than its last send day waits for the next.
        if (due.At < campaign.Since)
            return;
        var send = new WeeklySend(campaign.LeadCode, Keys.Week(due.Local));
        var run = await runs.StartAsync(Keys.WeeklySendJob(send.LeadCode), send.Week, now, ct);
        if (run.State != RunState.Done)
            await queues.SendAsync(Queues.WeeklySends, send, ct);
    }
}
