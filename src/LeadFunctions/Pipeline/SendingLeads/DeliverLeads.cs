using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Pipeline.SendingLeads;

/// <summary>Sends what a chunk holds for immediate campaigns, a file a campaign. Safe to run twice: what goes out is
/// fixed by the routed rows, and a file is written once.</summary>
internal sealed partial class DeliverLeads(
    LeadStore leads, AgreedPlaces agreed, DeliveryChannels channels, StartWebhooks webhooks, SendRecord record, BatchProgress progress,
    CurrentConfiguration configuration, TimeProvider clock, ILogger<DeliverLeads> log)
{
    public async Task HandleAsync(LeadsToDeliver message, CancellationToken ct)
    {
        var (chunk, pass) = (message.ChunkId(), message.Pass);
        if (pass > 1)
        {
            await DeliverAsync(chunk, pass, ct);
            await progress.SummariseAsync(chunk.Affiliate, chunk.Batch, ct);
            return;
        }
        var isNews = await leads.StepAsync(chunk, ct) < ChunkStep.Delivered;
        if (isNews)
        {
            await DeliverAsync(chunk, pass, ct);
            await leads.MarkAsync(chunk, ChunkStep.Delivered, ct);
        }
        await progress.FinishChunkAsync(chunk, ct, isNews);
    }

    private async Task DeliverAsync(ChunkId chunk, int pass, CancellationToken ct)
    {
        var settings = await configuration.GetAsync(ct);
        var run = chunk.RunOf(pass);
        var read = await leads.ReadAsync(chunk.Batch, chunk.Chunk, ct);
        var sentAt = new Dictionary<LeadCode, DateTimeOffset>();
        var posted = new List<(Campaign Campaign, IReadOnlyList<Lead> Leads)>();
        var lost = new List<(LeadCode LeadCode, LeadId Lead)>();
        foreach (var (leadCode, wanted) in Due(read.Select(r => r.Lead), run))
        {
            var due = await agreed.OfRunAsync(leadCode, run, wanted, ct);
            lost.AddRange(wanted.Except(due).Select(lead => (leadCode, lead.Id)));
            if (due.Count == 0)
                continue;
            var campaign = settings.CampaignOf(leadCode);
            if (await webhooks.TakesAsync(campaign, run, due, ct))
            {
                posted.Add((campaign, due));
                continue;
            }
            sentAt[leadCode] = await channels.SendAsync(campaign, run, due, ct);
            await record.NoteAsync(leadCode, run, [.. due.Select(l => new Candidate(l.Id, l.Person!))], sentAt[leadCode], ct);
            LogSent(leadCode, due.Count, run);
        }
        var now = clock.GetUtcNow();
        var rows = await leads.UpdateAsync(chunk.Batch, chunk.Chunk, lead => Sent(
            lost.Where(l => l.Lead == lead.Id).Aggregate(lead, (l, one) => AgreedPlaces.WithoutPlace(l, one.LeadCode, run, now)),
            run, sentAt), ct, read);
        var again = lost.Select(l => l.Lead).ToHashSet();
        await agreed.TryAgainAsync(chunk, [.. rows.Where(lead => again.Contains(lead.Id))], ct);
        foreach (var (campaign, due) in posted)
            await webhooks.StartAsync(campaign, run, [.. due.Select(l => new PlannedDelivery(l.Id, l.Person!, chunk.Affiliate))], due, ct);
    }

    // Sent ones too: a repeated run must compose what the first did.
    private static IEnumerable<(LeadCode LeadCode, IReadOnlyList<Lead> Leads)> Due(IEnumerable<Lead> rows, string run) => rows
        .SelectMany(lead => lead.Matches.Where(m => m.Run == run).Select(m => (m.LeadCode, Lead: lead)))
        .GroupBy(due => due.LeadCode, due => due.Lead)
        .Select(g => (g.Key, (IReadOnlyList<Lead>)[.. g]));

    private static Lead Sent(Lead lead, string run, Dictionary<LeadCode, DateTimeOffset> sentAt) => lead.Matches
        .Where(m => m.Run == run)
        .Aggregate(lead, (l, match) => sentAt.TryGetValue(match.LeadCode, out var at)
            ? SendRecord.Sent(l, match.LeadCode, run, at, "DeliverLeads")
            : SendRecord.Sending(l, match.LeadCode, run));

    [LoggerMessage(600, LogLevel.Information, "{LeadCode}: {Leads} leads sent in {Run}")]
    private partial void LogSent(LeadCode leadCode, int leads, string run);
}
