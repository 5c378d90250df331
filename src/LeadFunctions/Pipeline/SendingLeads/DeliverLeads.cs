using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Telemetry;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Pipeline.SendingLeads;

/// <summary>Sends what a chunk holds for immediate campaigns, a file a campaign: what its first pass found in the run
/// that routed it. Safe to run twice: what goes out is fixed by the routed rows, and a file is written once.</summary>
internal sealed partial class DeliverLeads(
    LeadStore leads,
    PassesToDeliver toDeliver,
    AgreedPlaces agreed,
    LastLook look,
    DeliveryChannels channels,
    StartWebhooks webhooks,
    SendRecord record,
    BatchProgress progress,
    CurrentConfiguration configuration,
    TimeProvider clock,
    ILogger<DeliverLeads> log
)
{
    // A file that is written later than that has a time of its own.
    private static readonly TimeSpan Punctual = TimeSpan.FromSeconds(30);

    public async Task HandleAsync(LeadsToDeliver message, CancellationToken ct)
    {
        var (chunk, settings) = (message.ChunkId(), await configuration.GetAsync(ct));
        var read = await leads.ReadAsync(chunk.Batch, chunk.Chunk, ct);
        if (message.Pass == 1)
        {
            await HandleFirstAsync(chunk, read, settings, holdsPlaces: false, ct);
            return;
        }
        var sending = await SendAsync(chunk, message.Pass, read, settings, isLeft: false, holdsPlaces: false, ct);
        await NoteAsync(sending, read, ct);
        await progress.SummariseAsync(chunk.Affiliate, chunk.Batch, ct);
        await toDeliver.RemoveAsync(message, ct);
    }

    /// <summary>Sends what the first pass over a chunk found, and counts the chunk as through.</summary>
    /// <param name="rows">The chunk as it is read, or was just routed.</param>
    /// <param name="holdsPlaces">Whether the caller claimed all places that the rows have in this send.</param>
    public async Task HandleFirstAsync(
        ChunkId chunk,
        StoredChunk rows,
        Configuration settings,
        bool holdsPlaces,
        CancellationToken ct
    )
    {
        using var step = Traces.Start(LeadLifecycle.Deliverer, Traces.Of(chunk.Batch));
        var isThrough = rows.Marker.Step >= ChunkStep.Delivered;
        var sending = await SendAsync(chunk, 1, rows, settings, isLeft: isThrough, holdsPlaces, ct);
        // What was posted is in the rows before it is queued, and queued before the chunk counts as through.
        var isNoted = isThrough || sending.Lost.Count > 0 || sending.Posted.Count > 0;
        if (isNoted)
            await NoteAsync(sending, rows, ct);
        if (!isThrough)
            await leads.MarkDeliveredAsync(chunk, isNoted ? null : rows, sending.Of, ct);
        await progress.FinishChunkAsync(chunk, ct, sending.IsAny || !isThrough);
    }

    /// <param name="isLeft">The run was through before: what it left is what a paused campaign had, of which nothing
    /// went out.</param>
    private async Task<Sending> SendAsync(
        ChunkId chunk,
        int pass,
        StoredChunk rows,
        Configuration settings,
        bool isLeft,
        bool holdsPlaces,
        CancellationToken ct
    )
    {
        var run = chunk.RunOf(pass);
        var sending = new Sending(chunk, run, settings, clock.GetUtcNow());
        var opening = new List<WindowToOpen>();
        foreach (var (leadCode, wanted) in Due(rows.Leads, run))
        {
            if ((isLeft || IsPaused(settings, leadCode)) && isLeft == await look.HasBegunAsync(leadCode, run, ct))
                continue;
            var held = holdsPlaces ? wanted : await agreed.OfRunAsync(leadCode, run, wanted, ct);
            sending.Lost.AddRange(wanted.Except(held).Select(lead => (leadCode, lead.Id)));
            var left = held.Where(lead => !isLeft || AgreedPlaces.IsScheduled(lead, leadCode, run)).ToList();
            if (left.Count == 0)
                continue;
            var campaign = settings.CampaignOf(leadCode);
            var due = await look.AtAsync(
                campaign,
                run,
                [.. left.Select(lead => new FoundLead(chunk.Affiliate, lead))],
                settings,
                ct
            );
            if (due.Count == 0)
                continue;
            if (await webhooks.TakesAsync(campaign, run, due, ct))
            {
                sending.Posted[leadCode] = due;
                continue;
            }
            var sentAt = await channels.SendAsync(campaign, run, due, TimeOf(rows, leadCode, run), ct);
            sending.SentAt[leadCode] = sentAt;
            opening.AddRange(
                await record.MarkPlacesAsync(
                    leadCode,
                    run,
                    [.. due.Select(l => new Candidate(l.Id, l.Usable.Person))],
                    sentAt,
                    ct
                )
            );
            LogSent(leadCode, due.Count, run);
        }
        await record.OpenWindowsAsync(opening, ct);
        return sending;
    }

    // The time that stands in the rows already, where it is still true.
    private DateTimeOffset TimeOf(StoredChunk rows, LeadCode leadCode, RunName run)
    {
        var now = clock.GetUtcNow();
        var planned = rows.SelectMany(row => row.Written.Matches)
            .FirstOrDefault(m => m.LeadCode == leadCode && LeadLifecycle.IsOf(m, DeliveryState.Sent, run));
        return planned?.SentAt is { } at && now - at <= Punctual ? at : now;
    }

    private async Task NoteAsync(Sending sending, StoredChunk read, CancellationToken ct)
    {
        var chunk = sending.Chunk;
        var rows = await leads.UpdateAsync(chunk.Batch, chunk.Chunk, sending.Of, ct, read);
        var again = sending.Lost.Select(l => l.Lead).ToHashSet();
        await agreed.TryAgainAsync(chunk, [.. rows.Where(lead => again.Contains(lead.Id))], ct);
        foreach (var (leadCode, due) in sending.Posted)
            await webhooks.StartAsync(
                sending.Settings.CampaignOf(leadCode),
                sending.Run,
                [.. due.Select(l => new PlannedDelivery(l.Id, l.Usable.Person, chunk.Affiliate))],
                due,
                ct
            );
    }

    private static bool IsPaused(Configuration settings, LeadCode leadCode) =>
        settings.Campaigns.GetValueOrDefault(leadCode) is { Status: CampaignStatus.Paused };

    // Sent ones too: a repeated run must compose what the first did.
    private static IEnumerable<(LeadCode LeadCode, IReadOnlyList<Lead> Leads)> Due(
        IEnumerable<Lead> rows,
        RunName run
    ) =>
        rows.SelectMany(lead => lead.Matches.Where(m => m.Run == run).Select(m => (m.LeadCode, Lead: lead)))
            .GroupBy(due => due.LeadCode, due => due.Lead)
            .Select(g => (g.Key, (IReadOnlyList<Lead>)[.. g]));

    /// <summary>What a send did, and what that makes of the rows.</summary>
    private sealed record Sending(ChunkId Chunk, RunName Run, Configuration Settings, DateTimeOffset Now)
    {
        public Dictionary<LeadCode, DateTimeOffset> SentAt { get; } = [];

        public Dictionary<LeadCode, IReadOnlyList<Lead>> Posted { get; } = [];

        public List<(LeadCode LeadCode, LeadId Lead)> Lost { get; } = [];

        public bool IsAny => SentAt.Count + Posted.Count > 0;

        public Lead Of(Lead lead) =>
            lead
                .Matches.Where(m => m.Run == Run)
                .Aggregate(
                    Lost.Where(l => l.Lead == lead.Id)
                        .Aggregate(lead, (l, one) => AgreedPlaces.WithoutPlace(l, one.LeadCode, Run, Now)),
                    (l, match) =>
                        SentAt.TryGetValue(match.LeadCode, out var at)
                            ? LeadLifecycle.Sent(l, match.LeadCode, Run, at, LeadLifecycle.Deliverer)
                        : Posted.ContainsKey(match.LeadCode) ? LeadLifecycle.Sending(l, match.LeadCode, Run)
                        : l
                );
    }

    [LoggerMessage(600, LogLevel.Information, "{LeadCode}: {Leads} leads sent in {Run}")]
    private partial void LogSent(LeadCode leadCode, int leads, RunName run);
}
