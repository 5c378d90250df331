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
    LeftSends left,
    DeliveryChannels channels,
    StartWebhooks webhooks,
    SendRecord record,
    BatchProgress progress,
    CurrentConfiguration configuration,
    TimeProvider clock,
    ILogger<DeliverLeads> log
)
{
    // How long a send goes on without asking what is in force.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    public async Task HandleAsync(LeadsToDeliver message, CancellationToken ct)
    {
        var (chunk, settings) = (message.ChunkId(), await configuration.GetAsync(ct));
        var read = await leads.ReadAsync(chunk.Batch, chunk.Chunk, ct);
        // Rows of the pass may be missing still. Whoever writes them sends them, or asks for it.
        if (read.Marker.Pass < message.Pass && (message.Pass > 1 || read.Marker.Step < ChunkStep.Routed))
            return;
        if (message.Pass == 1)
        {
            await HandleFirstAsync(chunk, read, settings, holdsPlaces: false, ct);
            return;
        }
        var sending = await SendAsync(chunk, message.Pass, read, settings, isLeft: false, holdsPlaces: false, ct);
        await NoteAsync(sending, ct);
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
            await NoteAsync(sending, ct);
        if (!isThrough && !await leads.MarkDeliveredAsync(chunk, isNoted ? null : sending.Rows, sending.Of, ct))
            return;
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
        var sending = new Sending(chunk, chunk.RunOf(pass), clock.GetUtcNow()) { Rows = rows, Settings = settings };
        var (opening, asked) = (new List<WindowToOpen>(), clock.GetTimestamp());
        try
        {
            var due = Due(rows, sending.Run);
            foreach (var leadCode in due.Select(campaign => campaign.Key).ToList())
            {
                if (clock.GetElapsedTime(asked) > Fresh)
                    (sending.Settings, asked) = (await configuration.GetAsync(ct), clock.GetTimestamp());
                // Somebody changed a row since, or had it withdrawn.
                if (
                    holdsPlaces
                    && (await leads.MarkerAsync(chunk.Batch, chunk.Chunk, ct)).ETag != sending.Rows.Marker.ETag
                )
                {
                    (sending.Rows, holdsPlaces) = (await leads.ReadAsync(chunk.Batch, chunk.Chunk, ct), false);
                    due = Due(sending.Rows, sending.Run);
                }
                opening.AddRange(await SendAsync(sending, leadCode, [.. due[leadCode]], isLeft, holdsPlaces, ct));
            }
        }
        finally
        {
            // Also of those before one that fails.
            await record.OpenWindowsAsync(opening, ct);
        }
        return sending;
    }

    /// <returns>The windows that are to be opened for what went.</returns>
    private async Task<IEnumerable<WindowToOpen>> SendAsync(
        Sending sending,
        LeadCode leadCode,
        List<StoredLead> wanted,
        bool isLeft,
        bool holdsPlaces,
        CancellationToken ct
    )
    {
        var (chunk, run, settings) = (sending.Chunk, sending.Run, sending.Settings);
        var begun = isLeft ? await left.FindAsync(leadCode, run, ct) : null;
        if (
            (isLeft || IsPaused(settings, leadCode))
            && begun is null
            && isLeft == await look.HasBegunAsync(leadCode, run, ct)
        )
            return [];
        IReadOnlyList<Lead> due = [.. wanted.Select(row => row.Lead)];
        // A change of a row that is not ahead does not show in the marker.
        if (!holdsPlaces || !wanted.TrueForAll(row => row.IsAhead))
        {
            var held = await agreed.OfRunAsync(leadCode, run, due, ct);
            sending.Lost.AddRange(due.Except(held).Select(lead => (leadCode, lead.Id)));
            due =
            [
                .. held.Where(lead =>
                    begun?.Contains(lead.Id) ?? (!isLeft || AgreedPlaces.IsScheduled(lead, leadCode, run))
                ),
            ];
        }
        // The last that a send of what was left does is to say in all its rows that they were sent.
        if (due.Count == 0 || (begun is not null && due.All(lead => IsSent(lead, leadCode, run))))
            return [];
        var campaign = settings.CampaignOf(leadCode);
        due = await look.AtAsync(
            campaign,
            run,
            [.. due.Select(lead => new FoundLead(chunk.Affiliate, lead))],
            settings,
            ct
        );
        if (due.Count == 0)
            return [];
        if (isLeft)
            await left.FixAsync(leadCode, run, due, ct);
        if (await webhooks.TakesAsync(campaign, run, due, ct))
        {
            sending.Posted[leadCode] = due;
            return [];
        }
        var sentAt = await channels.SendAsync(campaign, run, due, TimeOf(wanted, leadCode, run), ct);
        sending.SentAt[leadCode] = sentAt;
        LogSent(leadCode, due.Count, run);
        return await record.MarkPlacesAsync(
            leadCode,
            run,
            [.. due.Select(l => new Candidate(l.Id, l.Usable.Person))],
            sentAt,
            ct
        );
    }

    // The time that stands in the rows already, where it is still true.
    private DateTimeOffset TimeOf(List<StoredLead> rows, LeadCode leadCode, RunName run)
    {
        var planned = rows.SelectMany(row => row.Written.Matches)
            .FirstOrDefault(m => m.LeadCode == leadCode && LeadLifecycle.IsOf(m, DeliveryState.Sent, run));
        return SentAhead.TimeOf(planned?.SentAt, clock.GetUtcNow());
    }

    private async Task NoteAsync(Sending sending, CancellationToken ct)
    {
        var chunk = sending.Chunk;
        var rows = await leads.UpdateAsync(chunk.Batch, chunk.Chunk, sending.Of, ct, sending.Rows);
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

    private static bool IsSent(Lead lead, LeadCode leadCode, RunName run) =>
        lead.Matches.Any(m => m.LeadCode == leadCode && LeadLifecycle.IsOf(m, DeliveryState.Sent, run));

    // Of sent ones too: a repeated run must compose what the first did.
    private static ILookup<LeadCode, StoredLead> Due(StoredChunk rows, RunName run) =>
        rows.SelectMany(row => row.Lead.Matches.Where(m => m.Run == run).Select(m => (m.LeadCode, Row: row)))
            .ToLookup(due => due.LeadCode, due => due.Row);

    /// <summary>What a send did, and what that makes of the rows.</summary>
    private sealed record Sending(ChunkId Chunk, RunName Run, DateTimeOffset Now)
    {
        /// <summary>As they were read last.</summary>
        public required StoredChunk Rows { get; set; }

        public required Configuration Settings { get; set; }

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
