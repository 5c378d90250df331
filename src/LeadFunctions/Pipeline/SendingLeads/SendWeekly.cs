using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Pipeline.SendingLeads;

/// <summary>Sends what waits for a weekly campaign, all together. Safe to run twice, and at the same time: which leads go
/// is written down once, before anything is sent, and the file is written once.</summary>
internal sealed partial class SendWeekly(
    RunStore runs, DeliveryStore deliveries, LeadStore leads, OutputFiles files, DeliveryChannels channels, StartWebhooks webhooks,
    SendRecord record, CurrentConfiguration configuration, TimeProvider clock, ILogger<SendWeekly> log)
{
    public async Task HandleAsync(CollectedSend send, CancellationToken ct)
    {
        var job = Jobs.WeeklySend(send.LeadCode);
        var run = await runs.StartAsync(job, send.Period, clock.GetUtcNow(), ct);
        if (run.State == RunState.Done)
            return;
        var set = await TakeAsync(send, await FixSetAsync(send, ct), ct);
        if (set.Count > 0)
            await SendAsync(send, set, ct);
        await runs.FinishAsync(run, ct);
        LogSent(send.LeadCode, set.Count, send.Period);
    }

    private async Task<IReadOnlyList<PlannedDelivery>> FixSetAsync(CollectedSend send, CancellationToken ct)
    {
        var path = $"weekly-sends/{send.LeadCode}/{send.Period}.json";
        var waiting = await deliveries.WaitingAsync(send.LeadCode)
            .Select(d => new PlannedDelivery(d.Lead, d.Person, d.Affiliate))
            .ToListAsync(ct);
        var written = await files.DecideOnceAsync(path, BinaryData.FromString(Json.Write(waiting.OrderBy(d => d.Lead))), ct);
        return Json.Read<List<PlannedDelivery>>(written.ToString());
    }

    // What ops stopped since the set was fixed stays out of it. Once all are taken, a repeated run finds the same.
    private async Task<IReadOnlyList<PlannedDelivery>> TakeAsync(CollectedSend send, IReadOnlyList<PlannedDelivery> set, CancellationToken ct)
    {
        if (set.Count == 0)
            return [];
        var taken = await deliveries.LockAsync(send.LeadCode, set.Select(d => d.Lead).ToHashSet(), send.Period, ct);
        var leadsTaken = taken.Select(d => d.Lead).ToHashSet();
        return [.. set.Where(d => leadsTaken.Contains(d.Lead))];
    }

    private async Task SendAsync(CollectedSend send, IReadOnlyList<PlannedDelivery> set, CancellationToken ct)
    {
        var campaign = (await configuration.GetAsync(ct)).CampaignOf(send.LeadCode);
        var due = await LeadsAsync(set, ct);
        if (await webhooks.TakesAsync(campaign, send.Period, due, ct))
        {
            await record.MarkAsync(set, lead => SendRecord.Sending(lead, send.LeadCode, send.Period), ct);
            await webhooks.StartAsync(campaign, send.Period, set, due, ct);
            return;
        }
        var sentAt = await channels.SendAsync(campaign, send.Period, due, ct);
        await record.NoteAsync(send.LeadCode, send.Period, [.. set.Select(d => new Candidate(d.Lead, d.Person))], sentAt, ct);
        await record.MarkAsync(set, lead => SendRecord.Sent(lead, send.LeadCode, send.Period, sentAt, "SendWeekly"), ct);
    }

    private async Task<IReadOnlyList<Lead>> LeadsAsync(IReadOnlyList<PlannedDelivery> set, CancellationToken ct)
    {
        var wanted = set.Select(d => d.Lead).ToHashSet();
        var found = new List<Lead>(set.Count);
        foreach (var (batch, chunk) in set.Select(d => (d.Lead.Batch, d.Lead.Chunk)).Distinct())
            found.AddRange((await leads.ReadAsync(batch, chunk, ct)).Select(r => r.Lead).Where(l => wanted.Contains(l.Id)));
        return found;
    }

    [LoggerMessage(610, LogLevel.Information, "{LeadCode}: {Leads} leads go out in {Period}")]
    private partial void LogSent(LeadCode leadCode, int leads, string period);
}
