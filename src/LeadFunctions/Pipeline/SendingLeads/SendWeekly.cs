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
    LastLook look, SendRecord record, MessageQueues queues, CurrentConfiguration configuration, TimeProvider clock, ILogger<SendWeekly> log)
{
    public async Task HandleAsync(CollectedSend send, CancellationToken ct)
    {
        var campaign = (await configuration.GetAsync(ct)).Campaigns.GetValueOrDefault(send.LeadCode);
        // What a paused campaign accepted goes at the next send after the pause.
        if (campaign is { Status: CampaignStatus.Paused } && !await look.HasBegunAsync(send.LeadCode, send.Period, ct))
            return;
        if (campaign is { Schedule.Kind: SendKind.Immediate })
            await AskForLeftAsync(send.LeadCode, ct);
        var run = await runs.StartAsync(Jobs.WeeklySend(send.LeadCode), send.Period, clock.GetUtcNow(), ct);
        if (run.State == RunState.Done)
            return;
        var set = await TakeAsync(send, await FixSetAsync(send, ct), ct);
        var sent = set.Count > 0 ? await SendAsync(send, set, ct) : 0;
        await runs.FinishAsync(run, ct);
        LogSent(send.LeadCode, sent, send.Period);
    }

    // What sends of chunks left behind while the campaign was paused.
    private async Task AskForLeftAsync(LeadCode leadCode, CancellationToken ct)
    {
        var left = await deliveries.OfAsync(leadCode).Where(d => d is { SentAt: null, Run: not null })
            .Select(d => (d.Affiliate, Run: ChunkRun.Of(d.Run!))).Distinct().ToListAsync(ct);
        foreach (var (affiliate, run) in left)
            if (run is not null)
                await queues.SendAsync(Queues.LeadsToDeliver, new LeadsToDeliver(affiliate, run.Batch, run.Chunk, run.Pass), ct);
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

    /// <returns>How many went, or are posted now.</returns>
    private async Task<int> SendAsync(CollectedSend send, IReadOnlyList<PlannedDelivery> taken, CancellationToken ct)
    {
        var campaign = (await configuration.GetAsync(ct)).CampaignOf(send.LeadCode);
        var due = await look.AtAsync(campaign, send.Period, await LeadsAsync(taken, ct), ct);
        var goes = due.Select(lead => lead.Id).ToHashSet();
        IReadOnlyList<PlannedDelivery> set = [.. taken.Where(d => goes.Contains(d.Lead))];
        if (set.Count == 0)
            return 0;
        if (await webhooks.TakesAsync(campaign, send.Period, due, ct))
        {
            await record.MarkAsync(set, lead => SendRecord.Sending(lead, send.LeadCode, send.Period), ct);
            await webhooks.StartAsync(campaign, send.Period, set, due, ct);
            return set.Count;
        }
        var sentAt = await channels.SendAsync(campaign, send.Period, due, ct);
        await record.NoteAsync(send.LeadCode, send.Period, [.. set.Select(d => new Candidate(d.Lead, d.Person))], sentAt, ct);
        await record.MarkAsync(set, lead => SendRecord.Sent(lead, send.LeadCode, send.Period, sentAt, "SendWeekly"), ct);
        return set.Count;
    }

    private async Task<IReadOnlyList<FoundLead>> LeadsAsync(IReadOnlyList<PlannedDelivery> set, CancellationToken ct)
    {
        var wanted = set.ToDictionary(d => d.Lead, d => d.Affiliate);
        var found = new List<FoundLead>(set.Count);
        foreach (var (batch, chunk) in set.Select(d => (d.Lead.Batch, d.Lead.Chunk)).Distinct())
            found.AddRange((await leads.ReadAsync(batch, chunk, ct)).Select(r => r.Lead)
                .Where(l => wanted.ContainsKey(l.Id)).Select(l => new FoundLead(wanted[l.Id], l)));
        return found;
    }

    [LoggerMessage(610, LogLevel.Information, "{LeadCode}: {Leads} leads go out in {Period}")]
    private partial void LogSent(LeadCode leadCode, int leads, string period);
}
