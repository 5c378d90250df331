using LeadFunctions.Foundation.Campaigns;
using LeadFunctions.Foundation.Deciding;
using LeadFunctions.Foundation.Facts;
using LeadFunctions.Foundation.Leads;
using LeadFunctions.Foundation.Places;
using LeadFunctions.Foundation.Storage;
using LeadFunctions.Foundation.Telemetry;
using LeadFunctions.Pipeline.SendingLeads;

namespace LeadFunctions.Pipeline.RoutingLeads;

/// <summary>One pass over the rows of a chunk: decide, claim places, write what came of it. A pass decides once:
/// whoever runs it again, or at the same time, carries out the same decision, and passes follow one another.</summary>
internal sealed class RoutingPass(
    LeadStore leads,
    RoutingDecisions decisions,
    ClaimPlaces places,
    RowsAndPlaces agreement,
    DeliveryStore deliveries,
    FullCampaigns full,
    RecycledLeads recycled,
    WaitingStore waiting,
    RecyclingStore recycling,
    PassesToDeliver toDeliver,
    MessageQueues queues,
    CurrentConfiguration configuration,
    ScoringFiles scoring,
    FlagStore flags,
    TimeProvider clock
)
{
    private static readonly HashSet<LeadCode> Nobody = [];

    /// <param name="validated">Makes of a row as it is stored the one to decide on; what it changes is written with the
    /// decision.</param>
    /// <param name="isOpen">The rows that want a decision.</param>
    public async Task<PassResult> RunAsync(
        ChunkId chunk,
        int pass,
        StoredChunk read,
        Func<Lead, Lead> validated,
        Func<Lead, bool> isOpen,
        string by,
        Configuration settings,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        var known = read.Select(r => validated(r.Lead)).ToList();
        var open = known.Where(isOpen).ToList();
        var (decided, onTurn) = await DecideAsync(chunk, pass, open, settings, now, ct);
        var proposed = pass > 1 ? RoutedLead.News(open, decided) : decided;
        // A pass that somebody began must be carried out, whatever would be decided now.
        if (pass > 1 && proposed.Leads.Count == 0 && !await decisions.IsDecidedAsync(chunk, pass, ct))
        {
            await recycled.EndTurnsAsync(onTurn, ct);
            return new PassResult([], null, settings, IsNew: true, HoldsPlaces: false);
        }
        var (decision, isNew) =
            open.Count == 0 ? (proposed, true) : await decisions.DecideOnceAsync(chunk, pass, proposed, ct);

        var undecided = known.Where(lead => lead.Pass < pass && lead.Data is not null).ToDictionary(lead => lead.Id);
        var run = chunk.RunOf(pass);
        var matches = await places.ClaimAsync(
            chunk,
            run,
            undecided,
            [.. decision.Leads.Where(d => undecided.ContainsKey(d.Lead))],
            isNew,
            settings,
            now,
            ct
        );
        var written = await leads.WriteAsync(
            chunk.Batch,
            chunk.Chunk,
            (marker, stored) =>
                validated(stored) is var lead
                && lead.Pass < pass
                && IsStill(lead)
                && !IsTooLate(marker)
                && matches.TryGetValue(lead.Id, out var tried)
                    ? Written(marker, RoutedLead.Of(lead, pass, tried, now, by))
                    : lead,
            ct,
            read
        );
        var rows = written.Leads;

        if (decision.Without(rows.Where(IsErased).Select(lead => lead.Id).ToHashSet()) is { } left)
            await decisions.ReplaceAsync(chunk, pass, left, ct);
        await agreement.GiveBackAsync(run, rows, matches, settings, ct);
        if (!isNew)
            await agreement.RestoreAsync(run, rows, decision, settings, ct);
        if (RecycledLeadsOfPass.Of(chunk, pass, rows) is { } found)
            await recycling.PutAsync(found, ct);
        await ListAsync(chunk, [.. rows.Where(lead => lead.Pass == pass)], isFirst: pass == 1, settings, ct);
        if (pass > 1 && rows.Any(lead => lead.Matches.Any(m => m.Run == run)))
            await toDeliver.AddAsync(LeadsToDeliver.Of(chunk, pass), now, ct);
        var latest = await configuration.GetAsync(ct);
        await SendAbolishedDaysAsync(run, rows.Where(lead => lead.Pass == pass), latest, ct);
        var marked = await leads.MarkRoutedAsync(chunk, pass, written, ct);
        Measures.Routed(rows.Where(lead => lead.Pass == pass));
        await recycled.EndTurnsAsync(onTurn, ct);
        await LookAgainAsync(chunk, decision, rows, latest, ct);
        return new PassResult(rows, marked, latest, isNew, isNew && rows.All(HasClaimed));

        // Its send is through: what it left open has a pass of its own.
        bool IsTooLate(ChunkMarker marker) => pass == 1 && marker.Step == ChunkStep.Delivered;

        Lead Written(ChunkMarker marker, Lead lead) =>
            pass == 1 && !marker.IsSent ? SentAhead.Of(lead, run, settings, SentAhead.TimeOf(decision.At, now)) : lead;

        bool HasClaimed(Lead lead) =>
            lead
                .Matches.Where(m => m.Run == run)
                .All(m =>
                    matches.TryGetValue(lead.Id, out var tried)
                    && tried.Any(t => t.LeadCode == m.LeadCode && t.Run == run)
                );
    }

    /// <summary>Gives back what a run of a pass that was cut, or overtaken by another, claimed and no row
    /// knows.</summary>
    public async Task RestoreAsync(ChunkId chunk, int pass, IReadOnlyList<Lead> rows, CancellationToken ct)
    {
        if (await decisions.FindAsync(chunk, pass, ct) is { } decision)
            await agreement.RestoreAsync(chunk.RunOf(pass), rows, decision, await configuration.GetAsync(ct), ct);
    }

    private async Task<(PassDecision Decision, IReadOnlyList<Lead> OnTurn)> DecideAsync(
        ChunkId chunk,
        int pass,
        List<Lead> open,
        Configuration settings,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var routing = Routing.Of(settings);
        var background = await scoring.GetAsync(ct);
        // Batches are looked at once they are through: before the first pass there is no flag to ask for.
        var isFlagged =
            pass > 1 && open.Count > 0 && await flags.FindAsync(chunk.Affiliate, chunk.Batch, ct) is { IsUsual: false };
        var asked = open.ConvertAll(lead => Ask(routing, settings, background, isFlagged, chunk.Affiliate, lead, now));
        var fill = new FillLevels(deliveries.RoomAsync, now);
        var decided = new List<LeadDecision>(asked.Count);
        var wanting = asked.ConvertAll(a => (a.Lead, a.Verdicts));
        var refused = await full.RefuseAsync(chunk.Affiliate, wanting, settings, now, ct);
        var (limited, onTurn) = await recycled.LimitAsync([.. open.Zip(refused)], now, ct);
        foreach (var ((lead, _, scores), verdicts) in asked.Zip(limited))
        {
            var decision = Decide(_ => 0);
            if (decision.IsChoice)
            {
                await fill.ReadAsync(
                    [.. (decision.Plan ?? []).Concat(decision.OneOfEach ?? []).SelectMany(c => c)],
                    settings,
                    ct
                );
                decision = Decide(fill.Of);
                fill.Expect(decision.Next(Nobody, Nobody, Nobody));
            }
            decided.Add(decision);

            LeadDecision Decide(Func<LeadCode, double> filled) =>
                new(
                    lead.Id,
                    [.. verdicts.Zip(scores, Written)],
                    routing.Plan(lead.Usable.Data, verdicts, filled),
                    routing.OneOfEach(verdicts, lead.Through, filled) is { Count: > 0 } each ? each : null
                );
        }
        return (new PassDecision(settings.Version, decided, now), onTurn);
    }

    private static (Lead Lead, IReadOnlyList<Verdict> Verdicts, IReadOnlyList<ScoreParts> Scores) Ask(
        Routing routing,
        Configuration settings,
        ScoringBackground background,
        bool isFlagged,
        AffiliateName affiliate,
        Lead lead,
        DateTimeOffset now
    )
    {
        var routable = RoutableLead.Of(affiliate, lead);
        var verdicts = StillOpen.Wanted(routing.Decide(routable, now, lead.Through), settings, lead);
        return (lead, verdicts, routing.Scores(verdicts, routable, lead.Usable, background, isFlagged));
    }

    private static DecidedVerdict Written(Verdict v, ScoreParts score) =>
        new(v.Campaign.LeadCode, v.Campaign.Version, v.Reasons, v.Missed.Count > 0 ? v.Missed : null, score);

    // Superseded or stopped while its places were claimed.
    private static bool IsStill(Lead lead) => lead.Intake is Intake.Usable or Intake.Held && !lead.IsStopped;

    // Erased while it was decided on: an erasure cleans the decisions that it finds.
    private static bool IsErased(Lead lead) => lead.IsErased || lead.Cells.All(cell => cell.Length == 0);

    private async Task ListAsync(
        ChunkId chunk,
        List<Lead> routed,
        bool isFirst,
        Configuration settings,
        CancellationToken ct
    )
    {
        var candidates = routed.ToLookup(lead => StillOpen.IsCandidate(lead, settings));
        await waiting.AddAsync(chunk.Affiliate, candidates[true], ct);
        if (!isFirst)
            await waiting.RemoveAsync(candidates[false], ct);
    }

    // The send that follows the change of a campaign to one that sends at once has not seen these rows.
    private async Task SendAbolishedDaysAsync(
        RunName run,
        IEnumerable<Lead> routed,
        Configuration settings,
        CancellationToken ct
    )
    {
        var abolished = routed
            .SelectMany(lead => lead.Matches.Where(m => AgreedPlaces.IsCollected(lead, m.LeadCode)))
            .Select(m => m.LeadCode)
            .Distinct()
            .Where(code => settings.Campaigns.GetValueOrDefault(code) is { Schedule.Kind: SendKind.Immediate });
        foreach (var leadCode in abolished)
            await queues.SendAsync(
                Queues.WeeklySends,
                new CollectedSend(leadCode, RunName.Parse($"immediate-{run}")),
                ct
            );
    }

    // A change between the decision and the list of what waits has not seen these leads.
    private async Task LookAgainAsync(
        ChunkId chunk,
        PassDecision decision,
        IReadOnlyList<Lead> rows,
        Configuration settings,
        CancellationToken ct
    )
    {
        if (settings.Version != decision.Configuration && rows.Any(lead => StillOpen.IsCandidate(lead, settings)))
            await queues.SendAsync(Queues.LeadsToRouteAgain, LeadsToRouteAgain.Of(chunk), ct);
    }
}

/// <param name="Rows">All rows of the chunk as they are then; none where a later pass would change nothing.</param>
/// <param name="Chunk">The same as they were written; null where they must be read again.</param>
/// <param name="Settings">What is in force behind the pass.</param>
/// <param name="IsNew">False where an earlier or quicker run had decided on the pass.</param>
/// <param name="HoldsPlaces">Whether this run claimed all places that the rows have in the pass.</param>
internal sealed record PassResult(
    IReadOnlyList<Lead> Rows,
    StoredChunk? Chunk,
    Configuration Settings,
    bool IsNew,
    bool HoldsPlaces
);
