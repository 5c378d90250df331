using LeadFunctions.ConfiguringCampaigns;
using LeadFunctions.Leads;
using LeadFunctions.Storage;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.RoutingLeads;

/// <summary>Tries each usable lead of a chunk with its campaigns and claims the places of those that accept it.
/// Safe to run twice: a routed row keeps its matches, and a claim finds its owner.</summary>
internal sealed partial class RouteLeads(
    LeadStore leads, RoutingDecisions decisions, ClaimPlaces places, WaitingStore waiting, MessageQueues queues, BatchProgress progress,
    CurrentConfiguration configuration, TimeProvider clock, ILogger<RouteLeads> log)
{
    public async Task HandleAsync(ChunkId chunk, CancellationToken ct)
    {
        var rows = await leads.StepAsync(chunk, ct) < ChunkStep.Routed
            ? await RouteAsync(chunk, ct)
            : [.. (await leads.ReadAsync(chunk.Batch, chunk.Chunk, ct)).Select(r => r.Lead)];
        if (rows.Any(lead => lead.Matches.Any(m => m.Run == chunk.ToString())))
            await queues.SendAsync(Queues.LeadsToDeliver, chunk, ct);
        else
            await progress.FinishChunkAsync(chunk, ct);
    }

    private async Task<IReadOnlyList<Lead>> RouteAsync(ChunkId chunk, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var settings = await configuration.GetAsync(ct);
        var read = await leads.ReadAsync(chunk.Batch, chunk.Chunk, ct);
        var open = read.Select(r => r.Lead).Where(IsOpen).ToList();
        var people = open.ToDictionary(lead => lead.Id, lead => lead.Person!);
        var decided = open.Count == 0 ? [] : await decisions.DecideOnceAsync(
            chunk, open.Select(lead => Decide(chunk, lead, settings, now)), ct);
        var matches = await places.ClaimAsync(
            chunk, people, [.. decided.Where(d => people.ContainsKey(d.Lead))], settings, now, ct);

        var rows = await leads.UpdateAsync(
            chunk.Batch, chunk.Chunk, lead => IsOpen(lead) ? Routed(lead, matches[lead.Id], now) : lead, ct, read);
        var unsent = rows.Where(l => l.Status == LeadStatus.Unsent).ToList();
        await waiting.AddAsync(chunk.Affiliate, unsent, ct);
        await leads.MarkAsync(chunk, ChunkStep.Routed, ct);
        LogRouted(chunk, open.Count, unsent.Count);
        return rows;
    }

    private static LeadDecision Decide(ChunkId chunk, Lead lead, Configuration settings, DateTimeOffset now) => new(
        lead.Id,
        [.. Routing.Of(settings).Decide(new RoutableLead(chunk.Affiliate, lead.Data!), now)
            .Select(v => new DecidedVerdict(v.Campaign.LeadCode, v.Campaign.Version, v.Reasons))]);

    private static bool IsOpen(Lead lead) => lead is { Intake: Intake.Usable, Routed: false };

    private static Lead Routed(Lead lead, IReadOnlyList<Match> matches, DateTimeOffset now) => (lead with
    {
        Routed = true,
        Matches = matches,
        Reasons = matches.Count > 0 ? lead.Reasons : [.. lead.Reasons.Where(r => r.IsNote), new Reason(ReasonCode.NoCampaign, Field.Category, lead.Data?.Category?.Value)],
    })
    .With(new HistoryEntry(now, "RouteLeads", matches.Count == 0 ? "no campaign is open to it" : string.Join("; ", matches.Select(Say))));

    private static string Say(Match match) =>
        match.Accepted ? $"{match.LeadCode} accepted" : $"{match.LeadCode} refused: {string.Join(", ", match.Reasons.Select(r => r.Code))}";

    [LoggerMessage(500, LogLevel.Information, "Chunk {Chunk} routed: {Leads} leads tried, {Unsent} of them nowhere accepted")]
    private partial void LogRouted(ChunkId chunk, int leads, int unsent);
}
