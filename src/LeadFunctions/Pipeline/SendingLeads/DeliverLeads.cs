using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Pipeline.SendingLeads;

/// <summary>Sends what a chunk holds for immediate campaigns, a file a campaign. Safe to run twice: what goes out is
/// fixed by the routed rows, and a file is written once.</summary>
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
    public async Task HandleAsync(LeadsToDeliver message, CancellationToken ct)
    {
        var (chunk, pass) = (message.ChunkId(), message.Pass);
        if (pass > 1)
        {
            await DeliverAsync(chunk, pass, isLeft: false, ct);
            await progress.SummariseAsync(chunk.Affiliate, chunk.Batch, ct);
            await toDeliver.RemoveAsync(message, ct);
            return;
        }
        var isThrough = await leads.StepAsync(chunk, ct) >= ChunkStep.Delivered;
        var isNews = await DeliverAsync(chunk, pass, isLeft: isThrough, ct) || !isThrough;
        if (!isThrough)
            await leads.MarkDeliveredAsync(chunk, ct);
        await progress.FinishChunkAsync(chunk, ct, isNews);
    }

    /// <param name="isLeft">The run was through before: what it left is what a paused campaign had, of which nothing
    /// went out.</param>
    /// <returns>Whether anything was sent.</returns>
    private async Task<bool> DeliverAsync(ChunkId chunk, int pass, bool isLeft, CancellationToken ct)
    {
        var settings = await configuration.GetAsync(ct);
        var run = chunk.RunOf(pass);
        var read = await leads.ReadAsync(chunk.Batch, chunk.Chunk, ct);
        var sentAt = new Dictionary<LeadCode, DateTimeOffset>();
        var posted = new Dictionary<LeadCode, IReadOnlyList<Lead>>();
        var lost = new List<(LeadCode LeadCode, LeadId Lead)>();
        foreach (var (leadCode, wanted) in Due(read.Select(r => r.Lead), run))
        {
            if ((isLeft || IsPaused(settings, leadCode)) && isLeft == await look.HasBegunAsync(leadCode, run, ct))
                continue;
            var held = await agreed.OfRunAsync(leadCode, run, wanted, ct);
            lost.AddRange(wanted.Except(held).Select(lead => (leadCode, lead.Id)));
            var left = held.Where(lead => !isLeft || AgreedPlaces.IsScheduled(lead, leadCode, run)).ToList();
            if (left.Count == 0)
                continue;
            var campaign = settings.CampaignOf(leadCode);
            var due = await look.AtAsync(
                campaign,
                run,
                [.. left.Select(lead => new FoundLead(chunk.Affiliate, lead))],
                ct
            );
            if (due.Count == 0)
                continue;
            if (await webhooks.TakesAsync(campaign, run, due, ct))
            {
                posted[leadCode] = due;
                continue;
            }
            sentAt[leadCode] = await channels.SendAsync(campaign, run, due, ct);
            await record.NoteAsync(
                leadCode,
                run,
                [.. due.Select(l => new Candidate(l.Id, l.Usable.Person))],
                sentAt[leadCode],
                ct
            );
            LogSent(leadCode, due.Count, run);
        }
        var now = clock.GetUtcNow();
        var rows = await leads.UpdateAsync(
            chunk.Batch,
            chunk.Chunk,
            lead =>
                Sent(
                    lost.Where(l => l.Lead == lead.Id)
                        .Aggregate(lead, (l, one) => AgreedPlaces.WithoutPlace(l, one.LeadCode, run, now)),
                    run,
                    sentAt,
                    posted.Keys
                ),
            ct,
            read
        );
        var again = lost.Select(l => l.Lead).ToHashSet();
        await agreed.TryAgainAsync(chunk, [.. rows.Where(lead => again.Contains(lead.Id))], ct);
        foreach (var (leadCode, due) in posted)
            await webhooks.StartAsync(
                settings.CampaignOf(leadCode),
                run,
                [.. due.Select(l => new PlannedDelivery(l.Id, l.Usable.Person, chunk.Affiliate))],
                due,
                ct
            );
        return sentAt.Count + posted.Count > 0;
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

    private static Lead Sent(
        Lead lead,
        RunName run,
        Dictionary<LeadCode, DateTimeOffset> sentAt,
        IReadOnlyCollection<LeadCode> posted
    ) =>
        lead
            .Matches.Where(m => m.Run == run)
            .Aggregate(
                lead,
                (l, match) =>
                    sentAt.TryGetValue(match.LeadCode, out var at)
                        ? LeadLifecycle.Sent(l, match.LeadCode, run, at, "DeliverLeads")
                    : posted.Contains(match.LeadCode) ? LeadLifecycle.Sending(l, match.LeadCode, run)
                    : l
            );

    [LoggerMessage(600, LogLevel.Information, "{LeadCode}: {Leads} leads sent in {Run}")]
    private partial void LogSent(LeadCode leadCode, int leads, RunName run);
}
