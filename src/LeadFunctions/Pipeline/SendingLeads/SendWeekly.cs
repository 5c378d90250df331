using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Values;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Pipeline.SendingLeads;

/// <summary>Sends what waits for a weekly campaign, all together: what rows and places agree on. Safe to run twice, and
/// at the same time: which leads go is written down once, before anything is sent, and the file is written
/// once.</summary>
internal sealed partial class SendWeekly(
    RunStore runs,
    DeliveryStore deliveries,
    AgreedPlaces agreed,
    LastLook look,
    LeadStore leads,
    OutputFiles files,
    DeliveryChannels channels,
    StartWebhooks webhooks,
    SendRecord record,
    MessageQueues queues,
    CurrentConfiguration configuration,
    TimeProvider clock,
    ILogger<SendWeekly> log
)
{
    // Rows that a set names and nobody has came since a backup that was restored: their files are received again. A
    // send that did not wait for them would leave them to the next one, a second time.
    private static readonly TimeSpan ComeBack = TimeSpan.FromDays(1);

    public async Task HandleAsync(CollectedSend send, CancellationToken ct)
    {
        var campaign = (await configuration.GetAsync(ct)).Campaigns.GetValueOrDefault(send.LeadCode);
        // What a paused campaign accepted goes at the next send after the pause.
        if (campaign is { Status: CampaignStatus.Paused } && !await look.HasBegunAsync(send.LeadCode, send.Period, ct))
            return;
        if (campaign is { Schedule.Kind: SendKind.Immediate })
            await AskForLeftAsync(send.LeadCode, ct);
        var run = await runs.StartAsync(Jobs.WeeklySend(send.LeadCode), send.Period.Value, clock.GetUtcNow(), ct);
        if (run.State == RunState.Done)
            return;
        var waiting = await deliveries.WaitingAsync(send.LeadCode).ToListAsync(ct);
        var rows = await RowsAsync(waiting.Select(d => d.Lead), ct);
        var going = waiting.Where(d => IsGoing(send, rows, d.Lead)).ToList();
        if (campaign is not null)
            going = await LookAsync(campaign, send, waiting, going, rows, ct);
        var set = await FixSetAsync(send, going, MostOf(campaign), ct);
        if (set.Any(d => !rows.ContainsKey(d.Lead)))
            rows = await RowsAsync(set.Select(d => d.Lead), ct);
        if (set.Any(d => !rows.ContainsKey(d.Lead)) && clock.GetUtcNow() - run.StartedAt < ComeBack)
            return;
        set = await TakeAsync(send, set, rows, ct);
        var sent = set.Count > 0 ? await SendAsync(send, set, ct) : 0;
        await agreed.MendCollectedAsync(send.LeadCode, waiting.Except(going), ct);
        await runs.FinishAsync(run, ct);
        LogSent(send.LeadCode, sent, send.Period);
    }

    // Before the set is fixed: who must not go takes no place of it. A stop that was cut off has left its lead a place,
    // too.
    private async Task<List<Delivery>> LookAsync(
        Campaign campaign,
        CollectedSend send,
        List<Delivery> waiting,
        List<Delivery> going,
        IReadOnlyDictionary<LeadId, Lead> rows,
        CancellationToken ct
    )
    {
        var stopped = waiting.Except(going).Where(d => rows.GetValueOrDefault(d.Lead)?.IsStopped == true);
        var due = await look.AtAsync(
            campaign,
            send.Period,
            [.. going.Concat(stopped).Select(d => new FoundLead(d.Affiliate, rows[d.Lead]))],
            await configuration.GetAsync(ct),
            ct
        );
        var goes = due.Select(lead => lead.Id).ToHashSet();
        return [.. going.Where(d => goes.Contains(d.Lead))];
    }

    // What sends of chunks left behind while the campaign was paused.
    private async Task AskForLeftAsync(LeadCode leadCode, CancellationToken ct)
    {
        var left = await deliveries
            .OfAsync(leadCode)
            .Where(d => d is { SentAt: null, Run: not null })
            .Select(d => (d.Affiliate, Run: ChunkRun.Of(d.Run!)))
            .Distinct()
            .ToListAsync(ct);
        foreach (var (affiliate, run) in left)
            if (run is not null)
                await queues.SendAsync(
                    Queues.LeadsToDeliver,
                    new LeadsToDeliver(affiliate, run.Batch, run.Chunk, run.Pass),
                    ct
                );
    }

    private static bool IsGoing(CollectedSend send, IReadOnlyDictionary<LeadId, Lead> rows, LeadId lead) =>
        rows.TryGetValue(lead, out var row) && AgreedPlaces.IsCollected(row, send.LeadCode);

    // What was accepted in two weeks may wait for one send: the rest goes with the next.
    private static int MostOf(Campaign? campaign) =>
        campaign is { Schedule.Kind: SendKind.Weekly, Caps.Week: { } week } ? week : int.MaxValue;

    private async Task<IReadOnlyList<PlannedDelivery>> FixSetAsync(
        CollectedSend send,
        IEnumerable<Delivery> going,
        int most,
        CancellationToken ct
    )
    {
        var path = $"weekly-sends/{send.LeadCode}/{send.Period}.json";
        var set = going.Select(d => new PlannedDelivery(d.Lead, d.Person, d.Affiliate)).OrderBy(d => d.Lead).Take(most);
        var written = await files.DecideOnceAsync(path, BinaryData.FromString(Json.Write(set)), ct);
        return Json.Read<List<PlannedDelivery>>(written.ToString());
    }

    // What ops stopped since the set was fixed stays out of it. Once all are taken, a repeated run finds the same.
    private async Task<IReadOnlyList<PlannedDelivery>> TakeAsync(
        CollectedSend send,
        IReadOnlyList<PlannedDelivery> set,
        IReadOnlyDictionary<LeadId, Lead> rows,
        CancellationToken ct
    )
    {
        if (set.Count == 0)
            return [];
        var taken = await deliveries.LockAsync(
            send.LeadCode,
            set.Select(d => d.Lead).ToHashSet(),
            lead => IsGoing(send, rows, lead),
            send.Period,
            ct
        );
        var leadsTaken = taken.Select(d => d.Lead).ToHashSet();
        return [.. set.Where(d => leadsTaken.Contains(d.Lead))];
    }

    /// <returns>How many went, or are posted now.</returns>
    private async Task<int> SendAsync(CollectedSend send, IReadOnlyList<PlannedDelivery> taken, CancellationToken ct)
    {
        var settings = await configuration.GetAsync(ct);
        var campaign = settings.CampaignOf(send.LeadCode);
        // Read again: from now on nobody takes a place back, so what was stopped until now is seen.
        var rows = await RowsAsync(taken.Select(d => d.Lead), ct);
        var due = await look.AtAsync(
            campaign,
            send.Period,
            [.. taken.Select(d => new FoundLead(d.Affiliate, rows[d.Lead]))],
            settings,
            ct
        );
        var goes = due.Select(lead => lead.Id).ToHashSet();
        IReadOnlyList<PlannedDelivery> set = [.. taken.Where(d => goes.Contains(d.Lead))];
        if (set.Count == 0)
            return 0;
        if (await webhooks.TakesAsync(campaign, send.Period, due, ct))
        {
            await record.MarkAsync(set, lead => LeadLifecycle.Sending(lead, send.LeadCode, send.Period), ct);
            await webhooks.StartAsync(campaign, send.Period, set, due, ct);
            return set.Count;
        }
        var sentAt = await channels.SendAsync(campaign, send.Period, due, clock.GetUtcNow(), ct);
        await record.NoteAsync(
            send.LeadCode,
            send.Period,
            [.. set.Select(d => new Candidate(d.Lead, d.Person))],
            sentAt,
            ct
        );
        await record.MarkAsync(
            set,
            lead => LeadLifecycle.Sent(lead, send.LeadCode, send.Period, sentAt, "SendWeekly"),
            ct
        );
        return set.Count;
    }

    private async Task<IReadOnlyDictionary<LeadId, Lead>> RowsAsync(IEnumerable<LeadId> ids, CancellationToken ct)
    {
        var wanted = ids.ToHashSet();
        var found = new Dictionary<LeadId, Lead>(wanted.Count);
        foreach (var (batch, chunk) in wanted.Select(id => (id.Batch, id.Chunk)).Distinct())
        foreach (var read in await leads.ReadAsync(batch, chunk, ct))
            if (wanted.Contains(read.Lead.Id))
                found[read.Lead.Id] = read.Lead;
        return found;
    }

    [LoggerMessage(610, LogLevel.Information, "{LeadCode}: {Leads} leads go out in {Period}")]
    private partial void LogSent(LeadCode leadCode, int leads, RunName period);
}
